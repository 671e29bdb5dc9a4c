// What the platform calls of two inference engines. Neither is linked: their libraries are unpacked by scripts/setup and
// opened at run time, so that the platform builds and serves without them.
#pragma once
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

// OpenVINO's C interface, ABI of the 2026.4 libraries. Every function but those that release answers 0 for success.
typedef struct {
  const char *key;
  const void *value;
} openvino_property;

typedef struct {
  int64_t rank;
  int64_t *dims;
} openvino_shape;

enum { openvino_f32 = 4 };

typedef struct {
  int32_t (*core_create)(void **core);
  void (*core_free)(void *core);
  int32_t (*core_compile_model_from_file_props)(
      const void *core, const char *path, const char *device, size_t count, const openvino_property *properties,
      void **model);
  void (*compiled_model_free)(void *model);
  int32_t (*compiled_model_create_infer_request)(const void *model, void **request);
  void (*infer_request_free)(void *request);
  int32_t (*infer_request_set_input_tensor)(void *request, const void *tensor);
  int32_t (*infer_request_infer)(void *request);
  int32_t (*infer_request_get_output_tensor)(const void *request, void **tensor);
  int32_t (*tensor_create_from_host_ptr)(int32_t type, openvino_shape shape, void *values, void **tensor);
  int32_t (*tensor_get_shape)(const void *tensor, openvino_shape *shape);
  int32_t (*tensor_data)(const void *tensor, void **values);
  void (*tensor_free)(void *tensor);
  int32_t (*shape_free)(openvino_shape *shape);
  const char *(*get_last_err_msg)(void);
} openvino_functions;

/// Fills `into` from an opened library; 0 when it lacks one of the functions.
static inline int openvino_bind(void *library, openvino_functions *into) {
#define OPENVINO_BIND(name) \
  if (!(*(void **)&into->name = dlsym(library, "ov_" #name))) return 0
  OPENVINO_BIND(core_create);
  OPENVINO_BIND(core_free);
  OPENVINO_BIND(core_compile_model_from_file_props);
  OPENVINO_BIND(compiled_model_free);
  OPENVINO_BIND(compiled_model_create_infer_request);
  OPENVINO_BIND(infer_request_free);
  OPENVINO_BIND(infer_request_set_input_tensor);
  OPENVINO_BIND(infer_request_infer);
  OPENVINO_BIND(infer_request_get_output_tensor);
  OPENVINO_BIND(tensor_create_from_host_ptr);
  OPENVINO_BIND(tensor_get_shape);
  OPENVINO_BIND(tensor_data);
  OPENVINO_BIND(tensor_free);
  OPENVINO_BIND(shape_free);
  OPENVINO_BIND(get_last_err_msg);
#undef OPENVINO_BIND
  return 1;
}

// ONNX Runtime's table of functions, which only ever grows at its end; the gaps are functions not called here.
// A status is NULL for success.
typedef struct {
  void *before_2[2];
  const char *(*get_error_message)(const void *status);
  void *(*create_env)(int32_t level, const char *name, void **environment);
  void *before_7[3];
  void *(*create_session)(const void *environment, const char *path, const void *options, void **session);
  void *before_9;
  void *(*run)(
      void *session, const void *options, const char *const *inputs, const void *const *values, size_t inputCount,
      const char *const *outputs, size_t outputCount, void **results);
  void *(*create_session_options)(void **options);
  void *before_17[6];
  void *(*disable_memory_pattern)(void *options);
  void *before_19;
  void *(*disable_arena)(void *options);
  void *before_23[3];
  void *(*set_optimization_level)(void *options, int32_t level);
  void *(*set_threads)(void *options, int32_t count);
  void *before_36[11];
  void *(*input_name)(const void *session, size_t index, void *allocator, char **name);
  void *(*output_name)(const void *session, size_t index, void *allocator, char **name);
  void *before_49[11];
  void *(*create_tensor)(
      const void *memory, void *values, size_t bytes, const int64_t *dims, size_t rank, int32_t type, void **value);
  void *before_51;
  void *(*tensor_data)(void *value, void **values);
  void *before_61[9];
  void *(*dimension_count)(const void *shape, size_t *count);
  void *(*dimensions)(const void *shape, int64_t *dims, size_t count);
  void *before_65[2];
  void *(*tensor_shape)(const void *value, void **shape);
  void *before_69[3];
  void *(*create_cpu_memory)(int32_t allocator, int32_t memory, void **result);
  void *before_76[6];
  void *(*allocator_free)(void *allocator, void *pointer);
  void *before_78;
  void *(*default_allocator)(void **allocator);
  void *before_92[13];
  void (*release_env)(void *environment);
  void (*release_status)(void *status);
  void (*release_memory)(void *memory);
  void (*release_session)(void *session);
  void (*release_value)(void *value);
  void *before_99[2];
  void (*release_shape)(void *shape);
  void (*release_options)(void *options);
} onnxruntime_functions;

enum { onnxruntime_version = 11, onnxruntime_f32 = 1, onnxruntime_warning = 2, onnxruntime_all_optimizations = 99 };

/// The table of an opened library, or NULL.
static inline const onnxruntime_functions *onnxruntime_bind(void *library) {
  typedef struct {
    const onnxruntime_functions *(*table)(uint32_t version);
    const char *(*version)(void);
  } base;
  const base *(*find)(void) = (const base *(*)(void))dlsym(library, "OrtGetApiBase");
  const base *found = find ? find() : NULL;
  return found ? found->table(onnxruntime_version) : NULL;
}

// Functions of glibc >= 2.34 that its headers show only under _GNU_SOURCE, which Swift's Glibc module does not set.
#include <malloc.h>
#include <spawn.h>
#include <stddef.h>

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern void *memmem(const void *hay, size_t hayLength, const void *needle, size_t needleLength);
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int ends[2], int flags);

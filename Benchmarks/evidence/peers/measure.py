"""What every peer's script prints: for each file its text and the CPU seconds it took, children included."""
import json, resource, time


def spent():
    return sum(usage.ru_utime + usage.ru_stime
               for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def each(paths, read):
    for path in paths:
        begun, wall = spent(), time.perf_counter()
        try:
            text, failure = read(path), None
        except Exception as problem:  # a peer that fails on a file is counted, not hidden
            text, failure = "", f"{type(problem).__name__}: {problem}"[:200]
        memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(json.dumps(dict(file=path, text=text, failure=failure, cpu_s=spent() - begun,
                              wall_s=time.perf_counter() - wall, rss_mb=memory // 1024), ensure_ascii=False), flush=True)

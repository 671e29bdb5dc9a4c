internal import Hummingbird
internal import _NIOFileSystem
enum PP {}

# Writes the bytes of FROM as an array of C++ into TO: api_descriptors.h says what they are.
file(READ ${FROM} bytes HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
file(WRITE ${TO} "#include \"api_descriptors.h\"\n
namespace arendegang {
namespace {
constexpr unsigned char kBytes[] = {\n${bytes}};
}  // namespace

std::string_view ApiDescriptors() { return {reinterpret_cast<const char*>(kBytes), sizeof(kBytes)}; }
}  // namespace arendegang\n")

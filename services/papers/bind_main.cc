// arendegang-bind FOLDER: puts together the PDFs in a folder that arendegangd has prepared. Not for use by hand.
#include "services/papers/bind.h"

int main(int argc, char** argv) { return argc == 2 ? arendegang::papers::BindIn(argv[1]) : 2; }

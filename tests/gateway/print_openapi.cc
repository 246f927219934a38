// Prints the description of the API that the daemon answers at /openapi.json.
#include <iostream>

#include "proto/api_descriptors.h"
#include "services/gateway/openapi.h"

int main() { std::cout << arendegang::gateway::OpenApiOf(arendegang::ApiDescriptors()); }

# The program as machine code, and the shipped pages, in one image; nothing in it changes while it runs.
# Other bases (a mirror, a build of your own) can take these two's place with --build-arg.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
# Chiseled: no shell, no package manager, no .NET. Extra: with ICU and time zones, which the languages and countries need.
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled-extra

FROM ${SDK_IMAGE} AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
RUN command -v clang >/dev/null || (apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev)
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src src
COPY dialogs dialogs
COPY deploy/publish deploy/
# Pages with an error make no image; what is to be learned of them is learned here.
RUN deploy/publish /app

FROM ${RUNTIME_IMAGE}
COPY --from=build /app /app
WORKDIR /app
# EnableDiagnostics: no socket that another process could read the memory through, and no file for it.
# gcServer: a small machine rather than the last bit of speed.
ENV DOTNET_EnableDiagnostics=0 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    DOTNET_gcServer=0 \
    Dialogs__Folders=/app/dialogs \
    Dialogs__Models=/app/models
# The base image's "app", as a number: Kubernetes can tell from it that this is not root.
USER 1654:1654
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s CMD ["/app/chatbot", "health"]
ENTRYPOINT ["/app/chatbot"]

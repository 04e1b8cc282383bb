# The program and the shipped pages in one image; nothing in it changes while it runs.
# Other bases (a mirror, a build of your own) can take these two's place with --build-arg.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
# Chiseled: no shell, no package manager. Extra: with ICU and time zones, which the languages and countries need.
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra

# What is built runs on every processor that .NET knows, so it is built on the one that is here.
FROM --platform=$BUILDPLATFORM ${SDK_IMAGE} AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ChatBot.Core/ChatBot.Core.csproj src/ChatBot.Core/packages.lock.json src/ChatBot.Core/
COPY src/ChatBot/ChatBot.csproj src/ChatBot/packages.lock.json src/ChatBot/
RUN dotnet restore src/ChatBot --locked-mode
COPY src src
# "chatbot init" brings along the words of these.
COPY dialogs dialogs
RUN dotnet publish src/ChatBot --no-restore --disable-build-servers --configuration Release --output /app \
    -p:UseAppHost=false -p:SatelliteResourceLanguages=en \
    -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false
COPY dialogs /app/dialogs
# Pages with an error make no image.
RUN dotnet /app/chatbot.dll check /app/dialogs
# Trained once, here: a start, and each restart, then answers typed questions at once.
RUN dotnet /app/chatbot.dll train --to /app/models /app/dialogs

FROM ${RUNTIME_IMAGE}
COPY --from=build /app /app
WORKDIR /app
# EnableDiagnostics: no socket that another process could read the memory through, and no file for it.
# gcServer, TieredPGO: a small machine and a short start rather than the last bit of speed.
ENV DOTNET_EnableDiagnostics=0 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    DOTNET_gcServer=0 \
    DOTNET_TieredPGO=0 \
    Dialogs__Folders=/app/dialogs \
    Dialogs__Models=/app/models
# The base image's "app", as a number: Kubernetes can tell from it that this is not root.
USER 1654:1654
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s CMD ["dotnet", "/app/chatbot.dll", "health"]
ENTRYPOINT ["dotnet", "/app/chatbot.dll"]

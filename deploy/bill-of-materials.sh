#!/usr/bin/env bash
# A software bill of materials (CycloneDX) of what a host runs, made of the locked packages: deploy/bill-of-materials.sh [FILE]
set -euo pipefail
file=$(realpath -m "${1:-chatbot.cdx.json}")
cd "$(dirname "$0")/.."
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
dotnet tool install CycloneDX --version 6.3.1 --tool-path "$tool" >/dev/null
dotnet restore src/ChatBot --locked-mode >/dev/null
"$tool/dotnet-CycloneDX" src/ChatBot/ChatBot.csproj --disable-package-restore --output-format Json \
  --output "$(dirname "$file")" --filename "$(basename "$file")" >/dev/null
echo "$file"

# Tor as Debian packages it; updated by building again.
ARG BASE_IMAGE=docker.io/library/debian:13-slim
FROM ${BASE_IMAGE}
RUN apt-get update && apt-get install -y --no-install-recommends tor && rm -rf /var/lib/apt/lists/*
USER debian-tor
CMD ["tor", "-f", "/etc/tor/torrc"]

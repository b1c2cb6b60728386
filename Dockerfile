# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
# The libraries alone: this layer stays until the pom changes.
RUN mvn -B -ntp -q dependency:copy-dependencies@libraries
COPY src src
RUN mvn -B -ntp -q -Dmaven.test.skip=true -Djacoco.skip=true package

FROM eclipse-temurin:25-jdk
RUN useradd --system --create-home --home-dir /var/lib/sptraderb --shell /usr/sbin/nologin sptraderb
WORKDIR /opt/sptraderb
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/sptraderb.jar ./
COPY python-components python-components
COPY strategies strategies

# The flags are those of the launcher script. The server starts from classes prepared here; when the cache does not
# fit the machine it runs on, the JVM passes it over.
RUN ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseParallelGC", \
     "-Xms32m", "-XX:MaxNewSize=256m", "-XX:MaxRAMPercentage=50", "-Xss4m", "-XX:AOTCacheOutput=/opt/sptraderb/start.aot", \
     "-Dsptraderb.home=/opt/sptraderb", "-jar", "/opt/sptraderb/sptraderb.jar", "train"]

# The server listens on loopback, which nothing outside the container reaches, until HOST says otherwise; anything
# else needs SPTRADERB_INSECURE=true as well, because there is no authentication:
#   docker run -e HOST=0.0.0.0 -e SPTRADERB_INSECURE=true -p 127.0.0.1:3001:3001 -v results:/var/lib/sptraderb IMAGE
ENV PORT=3001 \
    STATE_DIR=/var/lib/sptraderb/state
VOLUME /var/lib/sptraderb
EXPOSE 3001
USER sptraderb
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
    CMD curl -fsS "http://127.0.0.1:${PORT}/health" || exit 1
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
            "-XX:+UseParallelGC", "-Xms32m", "-XX:MaxNewSize=256m", "-XX:MaxRAMPercentage=50", "-Xss4m", \
            "-Xlog:disable", "-Xlog:all=error:stderr", "-XX:AOTCache=/opt/sptraderb/start.aot", \
            "-Dsptraderb.home=/opt/sptraderb", "-jar", "/opt/sptraderb/sptraderb.jar"]
CMD ["serve"]

package io.sptraderb.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sptraderb.support.Waiting;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The published cases, over HTTP: of one process that serves everything and of five, on invented prices, and of one on real
 * prices where they lie beside the project. {@code -Dplatform.cases=FILE} takes another file of the same form.
 */
class PlatformConformanceTest {

    private static final Path SHARED_DATA =
            Path.of("../shared/data").toAbsolutePath().normalize();

    @Nested
    class InOneProcess extends PlatformSuite {

        @Override
        PlatformUnderTest start(Path folder) throws IOException, InterruptedException {
            return OneProcess.start(folder, MadeUpMarket.write(folder.resolve("data")));
        }
    }

    @Nested
    class OnRealPrices extends PlatformSuite {

        @Override
        PlatformUnderTest start(Path folder) throws IOException, InterruptedException {
            assumeTrue(Files.isReadable(SHARED_DATA.resolve("AAPL_yahoo_1d.csv.gz")), "needs AAPL in " + SHARED_DATA);
            return OneProcess.start(folder, SHARED_DATA);
        }
    }

    @Nested
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class InFiveProcesses extends PlatformSuite {

        @Override
        FiveProcesses start(Path folder) throws IOException, InterruptedException {
            return FiveProcesses.start(folder, MadeUpMarket.write(folder.resolve("data")));
        }

        /** The last: one service is gone afterwards. */
        @Test
        @Order(Integer.MAX_VALUE)
        void shouldSayWhichServiceIsGone() throws IOException, InterruptedException {
            assertThat(healthProblems("healthy", "healthy")).isEmpty();

            ((FiveProcesses) platform()).stop(PlatformService.STRATEGY);

            Answer answer = client().ask(PlatformCases.endToEnd());
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            JsonObject error = PlatformCases.parse(answer.body()).asJsonObject().getJsonObject("error");
            assertThat(error.getString("code")).isEqualTo("SERVICE_UNAVAILABLE");
            // health may be a few seconds old
            Waiting.until("health says that strategy is gone", () -> healthProblems("degraded", "unhealthy")
                    .isEmpty());
        }

        private List<String> healthProblems(String status, String strategy) {
            Answer answer = health();
            Findings findings = new Findings();
            findings.expect(answer.status() == 200, () -> "HTTP status was " + answer.status() + ", must be 200");
            JsonStructure expected = PlatformCases.parse("""
                {"status": "%s", "services": {
                  "market_data": "healthy", "strategy": "%s", "portfolio": "healthy", "metrics": "healthy"}}
                """.formatted(status, strategy));
            new ExpectedValue(findings, 0).check("health", expected, PlatformCases.parse(answer.body()));
            return findings.problems();
        }

        private Answer health() {
            try {
                return client().get(
                                platform().address(PlatformService.ORCHESTRATOR).resolve("/api/health"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while asking for health", e);
            }
        }
    }
}

package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/metrics.md says what the enum says; {@code mvn test -Dtest=MetricsPageTest -Ddocs=write} writes it. */
class MetricsPageTest {

    private static final Path PAGE = Path.of("docs/metrics.md");
    private static final String MARK = "| name | unit | definition | formula of |\n|---|---|---|---|\n";

    @Test
    void shouldListEveryMetric() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(MARK) + MARK.length());
        String after = page.substring(page.indexOf("\n\n", before.length()) + 1);
        String expected = before + rows() + after;
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    @Test
    void shouldSayWhatEachMetricIs() {
        assertThat(Metric.values()).allSatisfy(metric -> {
            assertThat(metric.definition()).isNotBlank().doesNotContain("|", "\n");
            assertThat(metric.source()).isNotBlank().doesNotContain("|", "\n");
        });
        assertThat(Metric.values()).extracting(Metric::definition).doesNotHaveDuplicates();
    }

    private static String rows() {
        return Arrays.stream(Metric.values())
                .map(metric -> "| `" + metric.wireName() + "` | "
                        + metric.unit().name().toLowerCase(Locale.ROOT) + " | " + metric.definition() + " | "
                        + metric.source() + " |\n")
                .collect(Collectors.joining());
    }
}

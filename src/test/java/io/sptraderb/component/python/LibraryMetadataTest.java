package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalTable;
import io.sptraderb.component.python.LibraryMetadata.Component;
import io.sptraderb.component.python.ShippedLibrary.Indicator;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped components say of themselves is complete and true. */
class LibraryMetadataTest {

    private static final CandleSeries CANDLES = TestCandles.random(200, 5);

    private static List<Component> components;
    private static ShippedLibrary library;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        components = LibraryMetadata.read(folder);
        library = new ShippedLibrary();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void shouldSayEverythingAComponentHasToSay() {
        assertThat(components).hasSizeGreaterThan(30).allSatisfy(component -> {
            assertThat(component.metadata().keySet())
                    .as(component.path())
                    .contains(
                            "name",
                            "category",
                            "version",
                            "description",
                            "author",
                            "status",
                            "inputs",
                            "outputs",
                            "parameters",
                            "lookback_required",
                            "tags");
            String[] segments = component.path().split("/", -1);
            assertThat(component.metadata().getString("name")).isEqualTo(component.name());
            assertThat(component.metadata().getString("category")).isEqualTo(segments[segments.length - 2]);
            assertThat(component.metadata().getString("description"))
                    .isNotBlank()
                    .doesNotEndWith(".");
            assertThat(component.documentation()).contains("Output");
        });
    }

    @Test
    void shouldTakeTheParametersItNamesWithTheirDefaults() {
        assertThat(components).allSatisfy(component -> {
            JsonObject parameters = component.metadata().getJsonObject("parameters");
            assertThat(component.defaults().keySet()).as(component.path()).isEqualTo(parameters.keySet());
            parameters.forEach((name, value) -> {
                JsonObject parameter = value.asJsonObject();
                assertThat(parameter.get("default"))
                        .as(component.path() + " " + name)
                        .isEqualTo(component.defaults().get(name));
                assertThat(parameter.getString("description")).isNotBlank();
                assertThat(parameter.keySet())
                        .containsAll(
                                parameter.getString("type").equals("str") ? Set.of("options") : Set.of("min", "max"));
            });
            assertThat(component.own()).as("with its defaults").isEqualTo(component.metadata());
        });
    }

    /** The outputs named are those given, and are known once as many candles as it asks for are there. */
    @Test
    void shouldGiveTheOutputsItNamesAfterItsLookback() {
        assertThat(components).filteredOn(Component::isIndicator).allSatisfy(component -> {
            Map<String, double[]> columns = library.calculate(CANDLES, new Indicator(component.path(), Map.of()));
            List<String> outputs = component.texts("outputs");
            int lookback = component.metadata().getInt("lookback_required");

            assertThat(columns.size()).as(component.path()).isEqualTo(outputs.size() == 1 ? 1 : outputs.size() + 1);
            for (String output : outputs) {
                double[] values = ShippedLibrary.column(columns, output);
                for (int i = lookback - 1; i < values.length; i++) {
                    assertThat(values[i])
                            .as(component.path() + " " + output + " " + i)
                            .isFinite();
                }
            }
        });
    }

    /** Signals: their inputs are what their indicators give, their outputs what their events have. */
    @Test
    void shouldGiveTheOutputsASignalNames() {
        Set<String> names = new TreeSet<>();
        assertThat(components).filteredOn(component -> !component.isIndicator()).allSatisfy(component -> {
            SignalEvaluation evaluation = library.evaluation(CANDLES, component.path(), Map.of(), Optional.empty());
            Set<String> outputs = Set.copyOf(evaluation.table().columns().keySet());

            assertThat(evaluation.table().rows()).as(component.path()).isPositive();
            assertThat(evaluation.indicators().keySet()).containsAll(component.texts("inputs"));
            assertThat(outputs).as(component.path()).containsAll(renamed(component.texts("outputs")));
            assertThat(component.metadata().getJsonArray("required_indicators")).isNotEmpty();
            for (int row = 0; row < evaluation.table().rows(); row++) {
                assertThat(component.texts("signal_types"))
                        .contains(ShippedLibrary.text(evaluation.table(), SignalTable.TYPE, row));
            }
            for (JsonValue required : component.metadata().getJsonArray("required_indicators")) {
                names.add(required.asJsonObject().getString("type"));
            }
        });
        assertThat(components).extracting(Component::name).containsAll(names);
    }

    /** {@code crossover_type} is the older name of {@code signal_type}. */
    private static List<String> renamed(List<String> outputs) {
        return outputs.stream()
                .map(name -> name.equals("crossover_type") ? "signal_type" : name)
                .toList();
    }
}

package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.StrategyCatalog.Listing;
import io.sptraderb.component.python.LibraryMetadata.Component;
import io.sptraderb.store.FolderStrategyCatalog;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/components.md} says what the components say of themselves. With the system property
 * {@code components.page=write} it is written anew instead of compared.
 */
class ComponentCatalogTest {

    private static final Path PAGE = Path.of("docs/components.md");

    @TempDir
    private Path folder;

    @Test
    void shouldListWhatIsShipped() throws IOException {
        String page = page(LibraryMetadata.read(folder), new FolderStrategyCatalog(Path.of("strategies")).list());
        if ("write".equals(System.getProperty("components.page"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("stale: mvn test -Dtest=ComponentCatalogTest -Dcomponents.page=write writes it anew")
                .isEqualToNormalizingNewlines(page);
    }

    private static String page(List<Component> components, List<Listing> strategies) {
        StringBuilder page = new StringBuilder();
        page.append("""
            # Shipped components

            What lies in [`python-components/`](../python-components) and [`strategies/`](../strategies), in the words of the files
            themselves: a test compares this page with their metadata. Formulas, units, ranges and sources stand in each file.

            ## Indicators

            A strategy or a signal names an indicator by its type. The first output stands under the alias it is given, each of several
            under `alias.output`; "candles" is how many it needs before all its outputs are known, with the defaults shown.

            """);
        table(page, "type", "what it is", "parameters", "outputs", "candles");
        components.stream().filter(Component::isIndicator).forEach(component -> row(page, indicator(component)));
        page.append("""

            ## Signals

            A strategy names a signal as `core.signals.name`; rules test its outputs. The indicators shown are its own, which a strategy's
            `signal_config` replaces.

            """);
        table(page, "name", "what it tells", "parameters", "kinds of event", "indicators");
        components.stream()
                .filter(component -> !component.isIndicator())
                .forEach(component -> row(page, signal(component)));
        page.append("""

            ## Strategies

            """);
        table(page, "name", "what it trades");
        strategies.forEach(listing -> row(page, List.of(code(listing.name()), listing.description())));
        return page.toString();
    }

    private static void table(StringBuilder page, String... headings) {
        row(page, List.of(headings));
        page.append("|---".repeat(headings.length)).append("|\n");
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static List<String> indicator(Component component) {
        return List.of(
                link(component),
                component.metadata().getString("description"),
                parameters(component),
                codes(component.texts("outputs")),
                Integer.toString(component.metadata().getInt("lookback_required")));
    }

    private static List<String> signal(Component component) {
        String indicators =
                component.metadata().getJsonArray("required_indicators").getValuesAs(JsonObject.class).stream()
                        .map(required -> code(required.getString("name") + ": " + required.getString("type")
                                + arguments(required.getJsonObject("params"))))
                        .collect(Collectors.joining(", "));
        return List.of(
                link(component),
                component.metadata().getString("description"),
                parameters(component),
                codes(component.texts("signal_types")),
                indicators);
    }

    private static String arguments(JsonObject parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + plain(entry.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameters(Component component) {
        return component.defaults().entrySet().stream()
                .map(entry -> code(entry.getKey() + "=" + plain(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String link(Component component) {
        return "[" + code(component.name()) + "](../python-components/" + component.path() + ".py)";
    }

    private static String codes(List<String> names) {
        return names.stream().map(ComponentCatalogTest::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}

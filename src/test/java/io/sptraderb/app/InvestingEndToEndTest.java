package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.ProgressSink;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies over HTTP with what the program ships: its candles and its components. */
class InvestingEndToEndTest {

    @TempDir
    private Path state;

    private Settings settings() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.put(Setting.STATE_DIR, state.toString());
        options.put(Setting.PORT, "0");
        return SettingsReader.read(
                new SettingLayers(null, Map.of(), options), Path.of("").toAbsolutePath());
    }

    private static String study(String component, String parameters) {
        return """
            {"market_params": {"ticker": "aapl", "market_type": "Stock", "start_date": "2013-01-01",
              "end_date": "2013-12-31"},
             "strategy_params": {"strategy_type": "component", "config": {"component": "%s", "parameters": %s}},
             "portfolio_params": {"initial_capital": 10000, "investment_per_trade": 500},
             "baseline_params": {"initial_capital": 10000}}
            """.formatted(component, parameters);
    }

    private static JsonObject post(HttpClient client, URI server, String component, String parameters)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/backtest"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(study(component, parameters)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    void shouldBuyWhereAShippedComponentSaysSo() throws Exception {
        Settings settings = settings();
        try (Workbench workbench = Workbench.open(settings);
                Application application = Application.start(settings, workbench, ProgressSink.NONE);
                HttpClient client = HttpClient.newHttpClient()) {
            JsonObject answer = post(client, application.address(), "ma_crossover", "{}");
            assertThat(answer).as(answer.toString()).containsKey("data");
            JsonObject study = answer.getJsonObject("data");
            JsonObject active = study.getJsonObject("active_strategy");

            assertThat(study.getJsonObject("metadata").getString("strategy_type"))
                    .isEqualTo("component");
            assertThat(active.getJsonArray("signals").getValuesAs(JsonObject.class))
                    .isNotEmpty()
                    .allSatisfy(signal -> assertThat(
                                    signal.getJsonObject("trigger_details").getString("signal_type"))
                            .isEqualTo("golden_cross"));
            assertThat(active.getJsonArray("trades").getJsonObject(0).getString("trigger"))
                    .isEqualTo("signals/ma_crossover: golden_cross");
            assertThat(study.getJsonObject("metadata").getJsonArray("warnings").toString())
                    .contains("no adjusted closes");

            JsonObject error = post(client, application.address(), "ma_crossover", "{\"speed\": 3}")
                    .getJsonObject("error");
            assertThat(error.getString("code")).isEqualTo("INVALID_CONFIG");
            assertThat(error.getJsonObject("details").getString("field")).isEqualTo("config.parameters.speed");
        }
    }
}

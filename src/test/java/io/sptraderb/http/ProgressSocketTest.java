package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.JobId;
import io.sptraderb.support.RandomResults;
import io.sptraderb.support.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressSocketTest {

    private final ServerFixture fixture = ServerFixture.held(RandomResults.of(1, 240, 3));

    @AfterEach
    void stop() {
        fixture.close();
    }

    /** Collects what the server says. */
    private static final class Client implements WebSocket.Listener {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private volatile int closeCode;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closeCode = code;
            return null;
        }

        private JsonObject message(int i) {
            Waiting.until("message " + i, () -> messages.size() > i);
            try (JsonReader reader = Json.createReader(new StringReader(messages.get(i)))) {
                return reader.readObject();
            }
        }

        /** The newest message, the first one as soon as it is there. */
        private JsonObject last() {
            return message(Math.max(0, messages.size() - 1));
        }
    }

    private Client follow(String id, String... headers) throws Exception {
        return follow(id, new Client(), headers);
    }

    private Client follow(String idAndQuery, Client client, String... headers) throws Exception {
        WebSocket.Builder builder = fixture.client.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        URI uri = URI.create("ws://127.0.0.1:" + fixture.server.port() + "/ws/backtest/" + idAndQuery);
        builder.buildAsync(uri, client).get(10, TimeUnit.SECONDS);
        return client;
    }

    @Test
    void shouldSpeakAtOnceOnChangeAndLastAtTheEnd() throws Exception {
        String id = fixture.submit();
        Waiting.until("runs", () -> fixture.runner.started() == 1);
        Client client = follow(id);
        Waiting.until("progress", () -> client.last().getJsonNumber("progress").doubleValue() == 25);
        JsonObject running = client.last();
        assertThat(running.getString("type")).isEqualTo("progress");
        assertThat(running.getString("backtest_id")).isEqualTo(id);
        assertThat(running.getString("status")).isEqualTo("running");
        assertThat(running.isNull("error")).isTrue();
        assertThat(running.getInt("candle")).isEqualTo(60);
        assertThat(running.getInt("open_positions")).isEqualTo(1);
        assertThat(running.getInt("trades")).isEqualTo(3);
        assertThat(running.getJsonNumber("equity").doubleValue()).isEqualTo(10_100.5);
        fixture.runner.release(1);
        Waiting.until("closed", () -> client.closeCode != 0);
        assertThat(client.closeCode).isEqualTo(1000);
        assertThat(client.last().getString("status")).isEqualTo("completed");
        assertThat(client.last().getJsonNumber("progress").doubleValue()).isEqualTo(100);
        List<Integer> sequence = new ArrayList<>();
        for (int i = 0; i < client.messages.size(); i++) {
            sequence.add(client.message(i).getInt("sequence"));
        }
        assertThat(sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldGoOnAfterWhatTheClientHasSeen() throws Exception {
        String id = fixture.submit();
        fixture.runner.release(1);
        Waiting.until("completed", () -> fixture.status(id).equals("completed"));
        Client first = follow(id);
        Waiting.until("closed", () -> first.closeCode == 1000);
        assertThat(first.messages).hasSize(1);
        int sequence = first.last().getInt("sequence");
        Client seen = follow(id + "?after=" + sequence);
        Waiting.until("closed", () -> seen.closeCode == 1000);
        assertThat(seen.messages).isEmpty();
        Client behind = follow(id + "?after=" + (sequence - 1));
        Waiting.until("closed", () -> behind.closeCode == 1000);
        assertThat(behind.messages).hasSize(1);
    }

    @Test
    void shouldTellThatABacktestWasCancelled() throws Exception {
        String id = fixture.submit();
        Client client = follow(id);
        client.message(0);
        fixture.method("POST", "/api/backtest/" + id + "/cancel");
        Waiting.until("closed", () -> client.closeCode == 1000);
        assertThat(client.last().getString("status")).isEqualTo("cancelled");
    }

    @Test
    void shouldTellThatThereIsNoSuchBacktest() throws Exception {
        for (String id : List.of(JobId.random().value(), "nonsense")) {
            Client client = follow(id);
            Waiting.until("closed", () -> client.closeCode != 0);
            assertThat(client.closeCode).isEqualTo(1008);
            assertThat(client.message(0).getString("type")).isEqualTo("error");
            assertThat(client.message(0).getString("error")).contains(id);
        }
    }

    @Test
    void shouldRefuseForeignOrigins() throws Exception {
        String id = fixture.submit();
        assertThatThrownBy(() -> follow(id, "Origin", "https://evil.example.com"))
                .hasMessageContaining("WebSocketHandshakeException");
        assertThat(follow(id, "Origin", ServerFixture.ALLOWED_ORIGIN).message(0).getString("type"))
                .isEqualTo("progress");
    }

    @Test
    void shouldCloseOpenSocketsWhenTheServerStops() throws Exception {
        String id = fixture.submit();
        Client client = follow(id);
        client.message(0);
        assertThat(fixture.server.openSockets()).isEqualTo(1);
        fixture.server.stop();
        Waiting.until("closed", () -> client.closeCode != 0);
        assertThat(client.closeCode).isEqualTo(1001);
    }

    @Test
    void shouldServeManyFollowersOfOneJob() throws Exception {
        String id = fixture.submit();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            clients.add(follow(id));
        }
        assertThat(fixture.server.openSockets()).isEqualTo(100);
        fixture.runner.release(1);
        for (Client client : clients) {
            Waiting.until("closed", () -> client.closeCode == 1000);
            assertThat(client.last().getString("status")).isEqualTo("completed");
        }
        Waiting.until("none open", () -> fixture.server.openSockets() == 0);
    }
}

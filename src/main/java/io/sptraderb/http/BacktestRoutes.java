package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.backtest.BacktestDraft;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.IdempotencyKey;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobFilter;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobPage;
import io.sptraderb.backtest.JobQuery;
import io.sptraderb.backtest.RequestValidator;
import io.sptraderb.backtest.RunNotes;
import io.sptraderb.backtest.UnknownJobException;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArrayBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Starts, lists, follows, cancels and deletes backtests. */
final class BacktestRoutes implements HttpService {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1_000;
    private static final String KEY_HEADER = "Idempotency-Key";
    /** The states behind each word a list can be filtered by. */
    private static final Map<String, Set<String>> STATES = Map.of(
            "queued", Set.of("queued"),
            "running", Set.of("queued", "running"),
            "cancelling", Set.of("cancelling"),
            "completed", Set.of("completed"),
            "failed", Set.of("failed", "interrupted"),
            "cancelled", Set.of("cancelled"),
            "interrupted", Set.of("interrupted"));

    private final BacktestJobs jobs;
    private final RequestValidator validator;
    private final RequestBody bodies;

    BacktestRoutes(BacktestJobs jobs, RequestValidator validator, RequestBody bodies) {
        this.jobs = jobs;
        this.validator = validator;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/run", this::run);
        Methods.refuseOthers(rules, "/run", "POST");
        rules.get("/", this::list);
        // a study of the investing platform is posted here, see StudyRoutes
        Methods.refuseOthers(rules, "/", "GET, POST");
        rules.get("/{id}/status", this::status);
        Methods.refuseOthers(rules, "/{id}/status", "GET");
        rules.post("/{id}/cancel", this::cancel);
        Methods.refuseOthers(rules, "/{id}/cancel", "POST");
        rules.get("/{id}/notes", this::notes);
        rules.put("/{id}/notes", this::write);
        Methods.refuseOthers(rules, "/{id}/notes", "GET, PUT");
        rules.get("/{id}", this::status);
        rules.delete("/{id}", this::delete);
        Methods.refuseOthers(rules, "/{id}", "GET, DELETE");
    }

    private void run(ServerRequest request, ServerResponse response) {
        BacktestDraft draft = DraftReader.read(bodies.object(request));
        Optional<IdempotencyKey> key = key(request, draft);
        Optional<Job> earlier = draft.problems().isEmpty() ? key.flatMap(jobs::replay) : Optional.empty();
        Job job = earlier.isPresent() ? earlier.get() : jobs.submit(validator.validate(draft), key);
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("backtest_id", job.id().value())
                        .add("status", JobWire.status(job.state()))
                        .build());
    }

    private static Optional<IdempotencyKey> key(ServerRequest request, BacktestDraft draft) {
        Optional<String> value = request.headers().first(HeaderNames.create(KEY_HEADER));
        value.filter(text -> !IdempotencyKey.isValid(text)).ifPresent(text -> {
            throw HttpProblem.badValue(
                    Problem.at(KEY_HEADER, "this is no idempotency key", text, IdempotencyKey.ALLOWED));
        });
        return value.map(text -> new IdempotencyKey(text, draft.fingerprint()));
    }

    private void list(ServerRequest request, ServerResponse response) {
        int limit = QueryValues.whole(request, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        int offset = QueryValues.whole(request, "offset", 0, 0, Integer.MAX_VALUE);
        JobFilter filter = new JobFilter(
                QueryValues.text(request, "strategy"),
                QueryValues.text(request, "symbol"),
                QueryValues.text(request, "timeframe"),
                QueryValues.text(request, "tag"),
                QueryValues.text(request, "status").map(BacktestRoutes::states).orElse(Set.of()));
        String sort = QueryValues.text(request, "sort").orElse("-" + JobQuery.Order.CREATED_AT.wireName());
        boolean descending = sort.startsWith("-");
        JobPage page = jobs.list(new JobQuery(filter, order(sort), descending, limit, offset));
        JsonArrayBuilder listed = Wire.JSON.createArrayBuilder();
        page.jobs().forEach(noted -> listed.add(JobWire.listed(noted)));
        Answers.json(
                response,
                Wire.JSON
                        .createObjectBuilder()
                        .add("total", page.total())
                        .add("limit", limit)
                        .add("offset", offset)
                        .add("backtests", listed)
                        .build());
    }

    private static JobQuery.Order order(String sort) {
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return JobQuery.Order.parse(name)
                .orElseThrow(() -> HttpProblem.badValue(Problem.at(
                        "sort",
                        "a list cannot be sorted by this",
                        sort,
                        "one of " + String.join(", ", JobQuery.Order.wireNames())
                                + ", with a minus before it for the largest first")));
    }

    private static Set<String> states(String word) {
        Set<String> states = STATES.get(word);
        if (states == null) {
            throw HttpProblem.badValue(Problem.at(
                    "status",
                    "there is no such status",
                    word,
                    "one of "
                            + String.join(
                                    ", ", STATES.keySet().stream().sorted().toList())));
        }
        return states;
    }

    private void status(ServerRequest request, ServerResponse response) {
        Answers.json(response, JobWire.job(QueryValues.job(request, jobs)));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        jobs.cancel(QueryValues.id(request));
        response.status(Status.OK_200).send();
    }

    private void notes(ServerRequest request, ServerResponse response) {
        JobId id = QueryValues.id(request);
        Answers.json(response, NotesWire.notes(jobs.notes(id).orElseThrow(() -> new UnknownJobException(id))));
    }

    private void write(ServerRequest request, ServerResponse response) {
        JobId id = QueryValues.id(request);
        RunNotes notes = NotesWire.read(bodies.object(request));
        jobs.write(id, notes);
        Answers.json(response, NotesWire.notes(notes));
    }

    private void delete(ServerRequest request, ServerResponse response) {
        jobs.delete(QueryValues.id(request));
        response.status(Status.NO_CONTENT_204).send();
    }
}

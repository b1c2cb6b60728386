package io.sptraderb.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import io.sptraderb.workspace.Workspace;
import io.sptraderb.workspace.Workspaces;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Documents a front end keeps here: {@code {"name": "...", "data": anything}}. */
final class WorkspaceRoutes implements HttpService {

    private static final String ID = "a UUID, for example 0b8a6a3e-5a35-4a9a-9d2c-0f6f3c1f7b11";
    private static final List<String> FIELDS = List.of("name", "data");

    private final Workspaces workspaces;
    private final RequestBody bodies;

    /** A document as a client sent it. */
    private record Draft(String name, String data) {}

    WorkspaceRoutes(Workspaces workspaces, RequestBody bodies) {
        this.workspaces = workspaces;
        this.bodies = bodies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
        rules.post("/", this::create);
        Methods.refuseOthers(rules, "/", "GET, POST");
        rules.get("/{id}", this::one);
        rules.put("/{id}", this::replace);
        rules.delete("/{id}", this::delete);
        Methods.refuseOthers(rules, "/{id}", "GET, PUT, DELETE");
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder all = Wire.JSON.createArrayBuilder();
        workspaces.all().forEach(workspace -> all.add(json(workspace)));
        Answers.json(response, all.build());
    }

    private void create(ServerRequest request, ServerResponse response) {
        Draft draft = draft(bodies.object(request));
        Answers.json(
                response, json(workspaces.create(draft.name(), draft.data())).build());
    }

    private void one(ServerRequest request, ServerResponse response) {
        UUID id = id(request);
        Answers.json(
                response,
                json(workspaces.find(id).orElseThrow(() -> unknown(id.toString())))
                        .build());
    }

    private void replace(ServerRequest request, ServerResponse response) {
        UUID id = id(request);
        Draft draft = draft(bodies.object(request));
        Workspace changed =
                workspaces.replace(id, draft.name(), draft.data()).orElseThrow(() -> unknown(id.toString()));
        Answers.json(response, json(changed).build());
    }

    private void delete(ServerRequest request, ServerResponse response) {
        UUID id = id(request);
        if (!workspaces.delete(id)) {
            throw unknown(id.toString());
        }
        response.status(Status.OK_200).send();
    }

    private static UUID id(ServerRequest request) {
        String text = QueryValues.pathValue(request, "id");
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // told below, as a short spelling of an id is
        }
        throw unknown(text);
    }

    private static HttpProblem unknown(String id) {
        return new HttpProblem(
                404, "unknown-workspace", "Unknown workspace", "no workspace \"" + id + "\"; ids are " + ID);
    }

    private static Draft draft(JsonObject body) {
        List<Problem> problems = new ArrayList<>();
        for (String field : body.keySet()) {
            if (!FIELDS.contains(field)) {
                problems.add(Problem.at(
                        field,
                        "there is no field of this name" + NearestName.hint(field, FIELDS),
                        field,
                        String.join(", ", FIELDS)));
            }
        }
        JsonValue name = body.getOrDefault("name", JsonValue.NULL);
        if (!(name instanceof JsonString text) || !Workspace.isName(text.getString())) {
            problems.add(Problem.at("name", "this is no name", Wire.quote(name), Workspace.ALLOWED_NAME));
        }
        // a NUL has no place in a text of PostgreSQL; JSON spells it so
        String data = body.getOrDefault("data", JsonValue.NULL).toString();
        if (!problems.isEmpty()) {
            throw HttpProblem.badValues(problems);
        }
        return new Draft(body.getString("name"), data);
    }

    private static JsonObjectBuilder json(Workspace workspace) {
        try (JsonReader reader = Wire.JSON.createReader(new StringReader(workspace.data()))) {
            return Wire.JSON
                    .createObjectBuilder()
                    .add("id", workspace.id().toString())
                    .add("name", workspace.name())
                    .add("data", reader.readValue())
                    .add("created_at", Wire.time(workspace.createdAt()))
                    .add("updated_at", Wire.time(workspace.updatedAt()));
        }
    }
}

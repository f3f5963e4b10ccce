package io.qinggui.platform.testkit.description;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI 3.1 document that answers are held against. A described object has the described
 * properties and no others, unless it says so itself: what is answered and not described is found,
 * too.
 */
public final class ApiDescription {

  private static final String ID = "https://description.invalid/api";
  private static final int FIRST_REFUSAL = 400;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode document;
  private final List<PathTemplate> paths;
  private final Schema whole;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private ApiDescription(JsonNode document) {
    this.document = document;
    this.paths =
        document.path("paths").propertyNames().stream()
            .map(PathTemplate::of)
            .sorted(Comparator.comparing(PathTemplate::variables))
            .toList();
    this.whole =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(ID), document);
  }

  /** Reads an OpenAPI document. */
  public static ApiDescription parse(byte[] json) {
    JsonNode document = JSON.readTree(json);
    document.at("/components/schemas").values().forEach(ApiDescription::close);
    return new ApiDescription(document);
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }

  /**
   * What in an answer is not as described; empty when it is.
   *
   * @param method of the request
   * @param path of the request, as sent, without its query
   * @param status of the answer
   * @param type of the answer's body, empty when it has none
   * @param body of the answer
   */
  public List<String> contradictions(
      String method, String path, int status, String type, byte[] body) {
    Optional<String> operation = operation(method, path);
    if (operation.isEmpty()) {
      return status >= FIRST_REFUSAL ? List.of() : List.of("no such operation is described");
    }
    String response = operation.get() + "/responses/" + status;
    if (document.at(response).isMissingNode()) {
      return List.of("its status is not described");
    }
    return body.length == 0 ? List.of() : ofBody(response + "/content", type, body);
  }

  private Optional<String> operation(String method, String path) {
    String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    return paths.stream()
        .filter(it -> it.matches(path))
        .map(it -> "/paths/" + escaped(it.text()) + "/" + verb)
        .filter(it -> !document.at(it).isMissingNode())
        .findFirst();
  }

  private List<String> ofBody(String content, String type, byte[] body) {
    String plain = type.split(";", 2)[0].strip();
    String media = content + "/" + escaped(plain);
    if (document.at(media).isMissingNode()) {
      return List.of("a body of the type " + plain + " is not described");
    }
    if (!plain.equals("application/json") && !plain.endsWith("+json")) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    try {
      schemas
          .computeIfAbsent(named(media + "/schema"), this::schema)
          .validate(JSON.readTree(body))
          .forEach(it -> found.add(it.getInstanceLocation() + ": " + it.getMessage()));
    } catch (JacksonException e) {
      found.add("its body is no JSON");
    }
    return found;
  }

  /** Many answers refer to the same schema, which is then read once. */
  private String named(String pointer) {
    String reference = document.at(pointer).path("$ref").asString("");
    return reference.startsWith("#/") ? reference.substring(1) : pointer;
  }

  private Schema schema(String pointer) {
    return whole.getRefSchema(SchemaLocation.Fragment.of(pointer));
  }

  /** RFC 6901, section 3. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

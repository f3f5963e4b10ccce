package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.qinggui.platform.testkit.description.ApiDescription;
import io.qinggui.repository.Repository;
import io.qinggui.standalone.examples.HttpExample;
import io.qinggui.standalone.examples.HttpFile;
import io.qinggui.standalone.examples.HttpRun;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/api}: every request that the documentation shows, sent to a running system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiExamplesTest {

  @TempDir private static Path directory = Path.of("");

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<HttpFile> files = HttpFile.in(Repository.ROOT.resolve("docs/api"));
  private RunningNode node;
  private @Nullable ApiDescription description;

  @BeforeAll
  void start() {
    node = RunningNode.on(directory);
  }

  @AfterAll
  void stop() {
    node.close();
    http.close();
  }

  /** From an empty register; and again, since every write that is taken has its key. */
  @TestFactory
  Stream<DynamicContainer> requests_are_answered_as_their_files_expect() {
    return Stream.of("the first time", "again")
        .map(round -> dynamicContainer(round, files.stream().map(this::requests)));
  }

  private DynamicContainer requests(HttpFile file) {
    HttpRun run = new HttpRun(http, file, gateway(), this::description);
    return dynamicContainer(
        file.name(),
        file.requests().stream().map(it -> dynamicTest(it.title(), () -> run.send(it))));
  }

  @Test
  void every_operation_has_an_example() {
    List<HttpExample> examples = files.stream().flatMap(it -> it.requests().stream()).toList();
    for (String service : List.of("operator", "license", "inspection", "notification", "gateway")) {
      assertThat(operations(service))
          .isNotEmpty()
          .allSatisfy(operation -> assertThat(examples).anyMatch(operation::isShownBy));
    }
  }

  @Test
  void one_description_has_the_operations_of_all_services() {
    JsonNode whole = JsonMapper.shared().readTree(documentation("/api/docs/openapi.json"));

    List<String> ids =
        whole.path("paths").findValues("operationId").stream().map(JsonNode::asString).toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    assertThat(whole.findValues("$ref").stream().map(JsonNode::asString).distinct())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(whole.at(it.substring(1)).isObject()).as(it).isTrue());
    for (String service : List.of("operator", "license", "inspection", "notification", "gateway")) {
      assertThat(whole.path("paths").propertyNames())
          .containsAll(operations(service).map(Operation::path).toList());
    }
  }

  /** Without those for administrators, which need a system in trouble. */
  private Stream<Operation> operations(String service) {
    JsonNode paths =
        JsonMapper.shared().readTree(documentation("/api/docs/openapi/" + service)).path("paths");
    return paths.propertyNames().stream()
        .filter(it -> it.startsWith("/api/v1/") && !it.startsWith("/api/v1/admin/"))
        .flatMap(it -> Operation.of(it, paths.path(it)));
  }

  private synchronized ApiDescription description() {
    if (description == null) {
      description = ApiDescription.parse(documentation("/api/docs/openapi.json").getBytes(UTF_8));
    }
    return description;
  }

  /** Made when it is first asked for, which may take longer than the gateway waits. */
  private String documentation(String path) {
    HttpRequest request = HttpRequest.newBuilder(gateway().resolve(path)).build();
    return await()
        .atMost(1, MINUTES)
        .until(() -> http.send(request, BodyHandlers.ofString(UTF_8)), it -> it.statusCode() == 200)
        .body();
  }

  private URI gateway() {
    return URI.create("http://127.0.0.1:" + node.ports().gateway());
  }

  private record Operation(String method, String path) {

    static Stream<Operation> of(String path, JsonNode methods) {
      return Stream.of("get", "post", "put", "delete")
          .filter(methods::has)
          .map(method -> new Operation(method, path));
    }

    boolean isShownBy(HttpExample example) {
      String shown =
          example
              .url()
              .replace("{{host}}", "")
              .replaceAll("\\?.*", "")
              .replaceAll("\\{\\{[^}]+}}", "x");
      return example.method().equalsIgnoreCase(method)
          && shown.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }
  }
}

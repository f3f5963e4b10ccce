package io.qinggui.standalone;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.client.Credentials;
import io.qinggui.platform.client.Patience;
import io.qinggui.standalone.PreviousDataDirectory.Given;
import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has a built version write a data directory, asks it questions after a restart, and packs both.
 * The version runs as a process of its own. Everything happens on one simulated day, so that no
 * deadline passes between the recording and the test; both clocks of every question are given.
 *
 * <p>Arguments: the version's {@code qinggui-standalone.jar} beside its {@code lib}, and the zip
 * file to be written.
 */
final class PreviousDataDirectoryRecorder {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private static final String OPERATORS = "93";
  private static final String RECORDED_AT = "2018-03-01T09:00:00+08:00";
  private static final String KNOWN_AT = "2018-03-01T10:30:00+08:00";
  private static final String ASKED_AT = "2018-03-01T11:00:00+08:00";
  private static final List<String> DATES =
      List.of("2017-03-31", "2017-04-01", "2017-12-31", "2018-01-01");

  /** Of operators and licenses, every fourth is looked at more closely. */
  private static final int EVERY = 4;

  private static final List<String> QUESTIONS = List.of("OPERATE", "ACCEPT_CUSTOMER");

  private final Path jar;
  private final Path work;
  private final Ports ports = Ports.free();
  private final Patience patience = Patience.ofReader(PATIENCE);
  private final List<Given> given = new ArrayList<>();
  private final ApiClient auditor =
      ApiClient.of(
          new Credentials(ports.gatewayAddress().resolve("/oauth2/token"), "auditor", "demo"));

  private PreviousDataDirectoryRecorder(Path jar, Path work) {
    this.jar = jar;
    this.work = work;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("recorder");
    try {
      new PreviousDataDirectoryRecorder(Path.of(args[0]), work).record(Path.of(args[1]));
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private void record(Path zip) throws IOException, InterruptedException {
    Path files = work.resolve("files");
    java("sample", files.toString(), "--operators", OPERATORS).waitFor();
    end(start(RECORDED_AT, "--import", files.toString()));
    Process asked = start(ASKED_AT);
    ask();
    Map<String, Long> heads = settled();
    end(asked);
    new PreviousDataDirectory(ASKED_AT, heads, given).pack(data(), zip);
    System.out.printf("%d answers, %d bytes%n", given.size(), Files.size(zip));
  }

  private void ask() throws IOException, InterruptedException {
    List<JsonNode> operators = pages("/operators?limit=25");
    List<JsonNode> licenses = pages("/licenses?limit=25");
    List<JsonNode> cases = pages("/cases?limit=5");
    pages("/deadlines?from=2017-01-01&to=2019-12-31&limit=50");
    DATES.forEach(date -> get("/rulebook?" + clocks(date)));
    for (int i = 0; i < operators.size(); i += EVERY) {
      aboutOperator(operators.get(i));
    }
    for (int i = 0; i < licenses.size(); i += EVERY) {
      String number = "/" + segment(licenses.get(i).path("licenseNumber").asString());
      get("/licenses" + number);
      get("/annual-checks" + number);
    }
    cases.forEach(each -> get("/cases/" + each.path("caseId").asString()));
    batch(operators);
  }

  private void aboutOperator(JsonNode operator) throws IOException, InterruptedException {
    String id = operator.path("operatorId").asString();
    get("/operators/" + id);
    DATES.forEach(date -> get("/operators/" + id + "/standing?" + clocks(date)));
    pages("/operators/" + id + "/history?limit=4&knownAt=" + segment(KNOWN_AT));
    for (JsonNode report : operator.path("serviceReports")) {
      for (String question : QUESTIONS) {
        post("/decisions", question(question, id, report, DATES.getLast()).toString());
      }
    }
  }

  private void batch(List<JsonNode> operators) {
    ObjectNode batch = JSON.createObjectNode();
    ArrayNode questions = batch.putArray("questions");
    for (JsonNode operator : operators) {
      for (JsonNode report : operator.path("serviceReports")) {
        String id = operator.path("operatorId").asString();
        DATES.forEach(date -> questions.add(question("ACCEPT_CUSTOMER", id, report, date)));
      }
    }
    post("/decisions/batch", batch.toString());
  }

  private static ObjectNode question(
      String question, String operator, JsonNode report, String date) {
    return JSON.createObjectNode()
        .put("question", question)
        .put("operatorId", operator)
        .put("service", report.path("service").asString())
        .put("province", report.path("province").asString())
        .put("validAt", midnight(date))
        .put("knownAt", KNOWN_AT);
  }

  /** A page and those after it; their items. */
  private List<JsonNode> pages(String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = JSON.readTree(get(path + cursor).text());
      page.path("items").forEach(items::add);
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + segment(next);
    } while (!cursor.isEmpty());
    return items;
  }

  private Given get(String path) {
    return given("GET", path, null);
  }

  private void post(String path, String body) {
    given("POST", path, body);
  }

  private Given given(String method, String path, @Nullable String body) {
    URI uri = ports.gatewayAddress().resolve("/api/v1" + path);
    try {
      ApiRequest request = body == null ? ApiRequest.get(uri) : ApiRequest.post(uri, body);
      ApiResponse response = patience.send(() -> auditor.send(request));
      Given answer = new Given("auditor", method, path, body, response.status(), response.body());
      given.add(answer);
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no answer to " + path, e);
    }
  }

  private Process start(String now, String... options) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--data", data().toString(), "--port", "" + ports.gateway()));
    arguments.addAll(List.of("--now", now));
    arguments.addAll(List.of(options));
    Process process = java(arguments.toArray(String[]::new));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> console().contains("Ctrl-C stops it.") || !process.isAlive());
    settled();
    return process;
  }

  private Map<String, Long> settled() {
    return new SettledLedgers(auditor, ports.serviceAddresses().values()).await();
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("does not end");
    }
  }

  private Process java(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-Duser.timezone=UTC", "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("console.txt").toFile())
        .start();
  }

  private String console() throws IOException {
    return Files.readString(work.resolve("console.txt"));
  }

  private Path data() {
    return work.resolve("data");
  }

  private static String clocks(String date) {
    return "validAt=" + segment(midnight(date)) + "&knownAt=" + segment(KNOWN_AT);
  }

  private static String midnight(String date) {
    return date + "T00:00:00+08:00";
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntFunction;

/** Measures lone requests: usage: java Latency.java http://127.0.0.1:8080 2000 */
public final class Latency {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final String token;

  private Latency(String base) throws Exception {
    this.base = base;
    String basic = Base64.getEncoder().encodeToString("miit:demo".getBytes());
    String answer =
        HTTP.send(
                HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    this.token = answer.replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
  }

  public static void main(String[] args) throws Exception {
    Latency latency = new Latency(args[0]);
    int requests = Integer.parseInt(args[1]);
    String run = Long.toString(System.nanoTime(), 36);
    String operator = latency.operator(run);
    latency.post("/licenses", license(operator, run));
    IntFunction<String> report = i -> report(run, i);
    IntFunction<String> question = i -> question(operator, i);
    // warm up, each as often as it is measured afterwards
    latency.measure(requests, "/operators", report);
    latency.measure(requests, "/decisions", question);
    System.out.printf("%-32s %8s %8s %8s  (ms, %d each)%n", "", "p50", "p99", "max", requests);
    print(
        "command (register an operator)",
        latency.measure(requests, "/operators", i -> report(run + "x", i)));
    print("decision (may customers be taken)", latency.measure(requests, "/decisions", question));
  }

  private static void print(String name, long[] nanos) {
    System.out.printf(
        "%-32s %8.2f %8.2f %8.2f%n",
        name,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private long[] measure(int requests, String path, IntFunction<String> body) throws Exception {
    long[] nanos = new long[requests];
    for (int i = 0; i < requests; i++) {
      String json = body.apply(i);
      long start = System.nanoTime();
      post(path, json);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private String post(String path, String json) throws Exception {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private String operator(String run) throws Exception {
    return post("/operators", report(run, -1)).replaceAll(".*\"operatorId\":\"([^\"]*)\".*", "$1");
  }

  private static String report(String run, int i) {
    return "{\"name\": \"测量企业 %s %d\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}"
        .formatted(run, i);
  }

  private static String license(String operator, String run) {
    return ("{\"licenseNumber\": \"浙B1-%s\", \"operatorId\": \"%s\", \"issuer\": \"33\","
            + " \"grantedOn\": \"2014-05-01\", \"validUntil\": \"2019-04-30\","
            + " \"grants\": [{\"service\": \"IDC\", \"provinces\": [\"33\"]}]}")
        .formatted(run, operator);
  }

  private static String question(String operator, int i) {
    return ("{\"question\": \"ACCEPT_CUSTOMER\", \"operatorId\": \"%s\", \"service\": \"IDC\","
            + " \"province\": \"33\", \"validAt\": \"2017-%02d-01T00:00:00+08:00\"}")
        .formatted(operator, 1 + i % 12);
  }
}

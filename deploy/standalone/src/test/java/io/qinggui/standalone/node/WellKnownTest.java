package io.qinggui.standalone.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents for machines advertise works, through the front door alone. */
class WellKnownTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String AUTHORIZATION_SERVER = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";

  @TempDir private static Path directory = Path.of("");

  private static List<AutoCloseable> running = List.of();
  private static String frontDoor = "";

  @BeforeAll
  static void start() {
    Ports ports = Ports.free();
    DataDirectory data = DataDirectory.take(directory);
    Contexts contexts = new Contexts(ports, data, Clock.systemUTC(), "", null);
    ConfigurableApplicationContext tokens = contexts.tokenService();
    running = List.of(contexts.gateway(), tokens, data);
    frontDoor = "http://localhost:" + ports.gateway();
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable each : running) {
      each.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {AUTHORIZATION_SERVER, OPENID})
  void each_method_gets_a_token_that_the_keys_prove(String path) throws Exception {
    JsonNode document = document(path);
    assertThat(document.path("issuer").stringValue()).isEqualTo(frontDoor);
    // people log in by a code and without a secret, which has tests of its own
    assertThat(texts(document, "grant_types_supported"))
        .containsExactly("authorization_code", "client_credentials");
    List<String> methods =
        texts(document, "token_endpoint_auth_methods_supported").stream()
            .filter(method -> !method.equals("none"))
            .toList();
    assertThat(methods).hasSize(2);
    for (String method : methods) {
      Jwt token =
          NimbusJwtDecoder.withJwkSetUri(document.path("jwks_uri").stringValue())
              .build()
              .decode(
                  token(
                      document.path("token_endpoint").stringValue(), "client_credentials", method));
      assertThat(token.getClaimAsString("iss")).isEqualTo(frontDoor);
      assertThat(token.getSubject()).isEqualTo("ca-33");
      assertThat(token.getClaimAsString("client_id")).isEqualTo("ca-33");
      assertThat(texts(document, "id_token_signing_alg_values_supported"))
          .contains(String.valueOf(token.getHeaders().get("alg")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {AUTHORIZATION_SERVER, OPENID})
  void nothing_else_is_advertised(String path) throws Exception {
    JsonNode document = document(path);
    assertThat(
            document.propertyNames().stream()
                .filter(name -> name.endsWith("_endpoint") || name.endsWith("_uri")))
        .containsExactlyInAnyOrder(
            "authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint");
    assertThat(texts(document, "response_types_supported")).containsExactly("code");
    assertThat(texts(document, "code_challenge_methods_supported")).containsExactly("S256");
    assertThat(texts(document, "scopes_supported")).containsExactly("openid");
  }

  @Test
  void a_service_that_knows_the_issuers_name_finds_the_rest() throws Exception {
    JsonNode document = document(OPENID);
    String token =
        token(
            document.path("token_endpoint").stringValue(),
            "client_credentials",
            "client_secret_basic");
    assertThat(NimbusJwtDecoder.withIssuerLocation(frontDoor).build().decode(token).getSubject())
        .isEqualTo("ca-33");
  }

  @ParameterizedTest
  @ValueSource(strings = {AUTHORIZATION_SERVER, OPENID})
  void the_documents_are_to_be_read(String path) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(frontDoor + path));
    assertThat(send(request.HEAD()).statusCode()).isEqualTo(200);
    HttpResponse<String> written = send(request.POST(BodyPublishers.noBody()));
    assertThat(written.statusCode()).isEqualTo(405);
    assertThat(written.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  private static JsonNode document(String path) throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(frontDoor + path)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String token(String endpoint, String grant, String method) throws Exception {
    String form = "grant_type=" + grant;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .setHeader("Content-Type", "application/x-www-form-urlencoded");
    switch (method) {
      case "client_secret_basic" ->
          request
              .setHeader("Authorization", "Basic " + base64("ca-33:demo"))
              .POST(BodyPublishers.ofString(form));
      case "client_secret_post" ->
          request.POST(BodyPublishers.ofString(form + "&client_id=ca-33&client_secret=demo"));
      default -> throw new AssertionError("advertised, but not tried: " + method);
    }
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).path("access_token").stringValue();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static List<String> texts(JsonNode document, String member) {
    assertThat(document.path(member).isArray()).as(member).isTrue();
    return Stream.of(document.path(member))
        .flatMap(array -> array.values().stream())
        .map(JsonNode::stringValue)
        .toList();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}

package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages, without a browser: follows redirects and keeps cookies. */
final class Visitor implements AutoCloseable {

  private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf)\"\\s+value=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final URI gateway;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  private Visitor(URI gateway) {
    this.gateway = gateway;
  }

  /** Logs in at the issuer's page, as a person does. */
  static Visitor loggedIn(RunningNode node, String user) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(URI.create("http://localhost:" + node.ports().gateway()));
    HttpResponse<String> login =
        visitor.send(HttpRequest.newBuilder(visitor.at("/login?to=/desk")));
    assertThat(login.uri().getPath()).isEqualTo("/oauth2/login");
    Matcher csrf = HIDDEN.matcher(login.body());
    Matcher action = ACTION.matcher(login.body());
    assertThat(csrf.find() && action.find()).isTrue();
    HttpResponse<String> desk =
        visitor.send(
            HttpRequest.newBuilder(login.uri().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        form(
                            Map.of(
                                "username",
                                user,
                                "password",
                                "demo",
                                csrf.group(1),
                                csrf.group(2))))));
    assertThat(desk.uri().getPath()).isEqualTo("/desk");
    return visitor;
  }

  /** A page as it is sent. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  private URI at(String path) {
    return gateway.resolve(path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    http.close();
  }
}

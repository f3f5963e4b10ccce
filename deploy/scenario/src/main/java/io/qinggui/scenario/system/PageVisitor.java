package io.qinggui.scenario.system;

import static java.nio.charset.StandardCharsets.UTF_8;

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
public final class PageVisitor implements AutoCloseable {

  private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf)\"\\s+value=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final URI gateway;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  private PageVisitor(URI gateway) {
    this.gateway = gateway;
  }

  /**
   * Logs in at the page of the standalone edition's issuer, as a person does.
   *
   * @param gateway as its issuer names it
   * @param user one of the demo users that acts for no operator
   * @throws IllegalStateException when that does not lead to the desk
   */
  public static PageVisitor loggedIn(URI gateway, String user)
      throws IOException, InterruptedException {
    PageVisitor visitor = new PageVisitor(gateway);
    HttpResponse<String> login = visitor.get("/login?to=/desk");
    Matcher csrf = HIDDEN.matcher(login.body());
    Matcher action = ACTION.matcher(login.body());
    if (!csrf.find() || !action.find()) {
      throw new IllegalStateException("no login page at " + login.uri());
    }
    Map<String, String> form =
        Map.of("username", user, "password", "demo", csrf.group(1), csrf.group(2));
    HttpResponse<String> desk =
        visitor.send(
            HttpRequest.newBuilder(login.uri().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    if (!desk.uri().getPath().equals("/desk")) {
      throw new IllegalStateException("the login led to " + desk.uri());
    }
    return visitor;
  }

  /** A page as it is sent. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(gateway.resolve(path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    http.close();
  }
}

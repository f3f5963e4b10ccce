package io.qinggui.gateway.pages.login;

import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.session.SealedCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Logins that were begun, kept by the browser in sealed cookies: state, nonce, the secret of PKCE,
 * and the page to come back to. Each has a cookie of its own, since a person may begin several.
 */
@Component
final class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /** The parameter with the page to come back to. */
  static final String TO = "to";

  private static final String COOKIE = "qinggui-login-";
  private static final int OF_STATE = 12;
  private static final Pattern STATE = Pattern.compile("[\\w=-]{" + OF_STATE + ",200}");
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String[] ATTRIBUTES = {"registration_id", "nonce", "code_verifier"};

  private final SealedCookies cookies;

  PendingLogins(SealedCookies cookies) {
    this.cookies = cookies;
  }

  /** A page of this gateway; another address is none to lead a visitor to. */
  static Optional<String> page(@Nullable String to) {
    return Optional.ofNullable(to)
        .filter(it -> it.startsWith("/") && !it.startsWith("//") && !it.startsWith(WebPages.LOGIN))
        .filter(it -> it.chars().allMatch(PendingLogins::isOfAddresses));
  }

  private static boolean isOfAddresses(int character) {
    return character > ' ' && character != '\\' && character < 127;
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (begun == null) {
      return;
    }
    String state = Objects.requireNonNull(begun.getState());
    ObjectNode kept =
        JSON.createObjectNode()
            .put("uri", begun.getAuthorizationUri())
            .put("client", begun.getClientId())
            .put("redirect", begun.getRedirectUri())
            .put("state", state)
            .put("request", begun.getAuthorizationRequestUri())
            .put(TO, page(request.getParameter(TO)).orElse(""));
    kept.putArray("scopes")
        .addAll(begun.getScopes().stream().map(JSON.getNodeFactory()::stringNode).toList());
    for (String name : ATTRIBUTES) {
      kept.put(name, Objects.toString(begun.getAttribute(name), null));
    }
    cookies.keep(request, response, cookie(state), kept.toString(), LIFE);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return kept(request).map(PendingLogins::begun).orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Optional<JsonNode> kept = kept(request);
    kept.ifPresent(
        it -> {
          request.setAttribute(COOKIE, it.path(TO).asString(""));
          cookies.forget(request, response, cookie(it.path("state").asString("")));
        });
    return kept.map(PendingLogins::begun).orElse(null);
  }

  /** The page to come back to after this request's login. */
  static Optional<String> backTo(HttpServletRequest request) {
    return page((String) request.getAttribute(COOKIE));
  }

  private Optional<JsonNode> kept(HttpServletRequest request) {
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    if (state == null || !STATE.matcher(state).matches()) {
      return Optional.empty();
    }
    try {
      return cookies
          .read(request, cookie(state))
          .map(JSON::readTree)
          .filter(it -> state.equals(it.path("state").asString("")));
    } catch (JacksonException older) {
      return Optional.empty();
    }
  }

  private static String cookie(String state) {
    return COOKIE + state.substring(0, OF_STATE).replace("=", "");
  }

  private static OAuth2AuthorizationRequest begun(JsonNode kept) {
    Map<String, Object> attributes = new HashMap<>();
    for (String name : ATTRIBUTES) {
      if (kept.path(name).isString()) {
        attributes.put(name, kept.path(name).stringValue());
      }
    }
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(kept.path("uri").stringValue())
        .authorizationRequestUri(URI.create(kept.path("request").stringValue()).toString())
        .clientId(kept.path("client").stringValue())
        .redirectUri(kept.path("redirect").stringValue())
        .state(kept.path("state").stringValue())
        .scopes(
            kept.path("scopes")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet()))
        .attributes(attributes)
        .build();
  }
}

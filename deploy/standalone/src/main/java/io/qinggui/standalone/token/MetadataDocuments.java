package io.qinggui.standalone.token;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTexts;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this issuer can do, where clients look for it (RFC 8414, OpenID Connect Discovery). Spring's
 * own documents list all that Spring can do, also what no client of ours may ask for.
 */
final class MetadataDocuments extends OncePerRequestFilter {

  private static final Set<String> PATHS =
      Set.of("/.well-known/oauth-authorization-server", "/.well-known/openid-configuration");
  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Problems problems = new Problems(ProblemTexts.load());
  private final byte[] document;

  /**
   * @param issuer address of the front door, as it is in tokens
   */
  MetadataDocuments(String issuer) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("issuer", issuer);
    members.put("authorization_endpoint", issuer + "/oauth2/authorize");
    members.put("token_endpoint", issuer + "/oauth2/token");
    members.put("jwks_uri", issuer + "/oauth2/jwks");
    members.put("end_session_endpoint", issuer + "/oauth2/logout");
    members.put(
        "grant_types_supported",
        List.of(
            AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
            AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
    members.put(
        "token_endpoint_auth_methods_supported",
        Stream.concat(
                DemoClients.AUTHENTICATION.stream(), Stream.of(ClientAuthenticationMethod.NONE))
            .map(ClientAuthenticationMethod::getValue)
            .toList());
    members.put("response_types_supported", List.of("code"));
    members.put("response_modes_supported", List.of("query"));
    members.put("code_challenge_methods_supported", List.of("S256"));
    members.put("scopes_supported", List.of(OidcScopes.OPENID));
    members.put("subject_types_supported", List.of("public"));
    members.put("id_token_signing_alg_values_supported", List.of("RS256"));
    members.put(
        "claims_supported",
        List.of("sub", "name", "roles", "province", "operator_id", "client_id"));
    members.put("ui_locales_supported", List.of("zh-CN", "en"));
    // when nothing is said it counts as supported
    members.put("request_uri_parameter_supported", false);
    document = JsonMapper.shared().writeValueAsBytes(members);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PATHS.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws IOException {
    if (!METHODS.contains(HttpMethod.valueOf(request.getMethod()))) {
      problems.write(
          new ProblemException(
                  HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", Map.of(), List.of())
              .with(HttpHeaders.ALLOW, "GET, HEAD"),
          request,
          response);
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }
}

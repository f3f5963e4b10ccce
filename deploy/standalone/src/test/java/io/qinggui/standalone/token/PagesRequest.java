package io.qinggui.standalone.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages of the gateway ask of the issuer; a test changes one thing of it. */
final class PagesRequest {

  static final String CALLBACK = RunningIssuer.FRONT_DOOR + "/login/callback";
  static final String VERIFIER = "a-secret-of-the-pages-that-is-long-enough-for-pkce";

  private final Map<String, String> parameters = new LinkedHashMap<>();

  PagesRequest() {
    parameters.put("response_type", "code");
    parameters.put("client_id", "qinggui-pages");
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("scope", "openid");
    parameters.put("state", "a state & more");
    parameters.put("nonce", "n-1");
    parameters.put("code_challenge", challenge());
    parameters.put("code_challenge_method", "S256");
  }

  PagesRequest with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  PagesRequest without(String name) {
    parameters.remove(name);
    return this;
  }

  String path() {
    return "/oauth2/authorize?" + Browser.encoded(parameters);
  }

  /** The form that turns a code into tokens. */
  static Map<String, String> exchange(String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", "qinggui-pages");
    form.put("redirect_uri", CALLBACK);
    form.put("code", code);
    form.put("code_verifier", VERIFIER);
    return form;
  }

  /** What a redirect tells the client. */
  static Map<String, String> told(HttpResponse<String> redirect) {
    return Stream.of(URI.create(Browser.location(redirect)).getRawQuery().split("&"))
        .map(parameter -> parameter.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String challenge() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

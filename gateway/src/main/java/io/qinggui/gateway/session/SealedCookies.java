package io.qinggui.gateway.session;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps texts in the browser so that nobody else can read or make them: encrypted and authenticated
 * (JWE, RFC 7516, {@code dir} with {@code A256GCM}). A text that is too long for one cookie is cut
 * into several. What was sealed under one name does not open under another.
 */
@Component
@EnableConfigurationProperties(SessionProperties.class)
public final class SealedCookies {

  /** Of a cookie with its name and attributes, which browsers keep up to 4,096 bytes of. */
  private static final int LONGEST = 3_800;

  /** More would not fit the header of a request. */
  private static final int MOST = 3;

  private static final int KEY_BYTES = 32;
  private static final String NAME = "name";

  private final SecretKey key;
  private final boolean secure;

  SealedCookies(SessionProperties properties) {
    this.key = key(properties.key());
    this.secure = properties.secure();
  }

  private static SecretKey key(String configured) {
    byte[] bytes;
    if (configured.isBlank()) {
      bytes = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(bytes);
    } else {
      bytes = Base64.getDecoder().decode(configured.strip());
      if (bytes.length != KEY_BYTES) {
        throw new IllegalArgumentException(
            "qinggui.pages.session.key: not 32 bytes in Base64 but " + bytes.length);
      }
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /**
   * Keeps a text.
   *
   * @throws IllegalStateException when it is longer than browsers and servers take
   */
  public void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String text,
      Duration life) {
    String sealed = seal(name, text);
    int parts = (sealed.length() + LONGEST - 1) / LONGEST;
    if (parts > MOST) {
      throw new IllegalStateException("too long for cookies: " + sealed.length() + " characters");
    }
    for (int i = 0; i < MOST; i++) {
      String part =
          i < parts
              ? sealed.substring(i * LONGEST, Math.min(sealed.length(), (i + 1) * LONGEST))
              : "";
      if (!part.isEmpty() || has(request, part(name, i))) {
        add(request, response, part(name, i), part, part.isEmpty() ? Duration.ZERO : life);
      }
    }
  }

  /** The text that was kept; empty when there is none, or none of ours. */
  public Optional<String> read(HttpServletRequest request, String name) {
    Map<String, String> cookies = cookies(request);
    StringBuilder sealed = new StringBuilder();
    for (int i = 0; i < MOST && cookies.containsKey(part(name, i)); i++) {
      sealed.append(cookies.get(part(name, i)));
    }
    return sealed.isEmpty() ? Optional.empty() : open(name, sealed.toString());
  }

  /** Forgets a text. */
  public void forget(HttpServletRequest request, HttpServletResponse response, String name) {
    for (int i = 0; i < MOST; i++) {
      if (has(request, part(name, i))) {
        add(request, response, part(name, i), "", Duration.ZERO);
      }
    }
  }

  private void add(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration life) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            // links from mails and from the issuer's page have to find the visitor
            .sameSite("Lax")
            .secure(secure || request.isSecure())
            .maxAge(life)
            .build()
            .toString());
  }

  private String seal(String name, String text) {
    try {
      JWEObject sealed =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                  .compressionAlgorithm(CompressionAlgorithm.DEF)
                  .customParam(NAME, name)
                  .build(),
              new Payload(text));
      sealed.encrypt(new DirectEncrypter(key));
      return sealed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<String> open(String name, String sealed) {
    try {
      JWEObject opened = JWEObject.parse(sealed);
      if (!JWEAlgorithm.DIR.equals(opened.getHeader().getAlgorithm())
          || !name.equals(opened.getHeader().getCustomParam(NAME))) {
        return Optional.empty();
      }
      opened.decrypt(new DirectDecrypter(key));
      return Optional.of(opened.getPayload().toString());
    } catch (ParseException | JOSEException | RuntimeException foreign) {
      // of another key, or nobody's: whoever sends it is not known, which is all there is to say
      return Optional.empty();
    }
  }

  private static String part(String name, int number) {
    return number == 0 ? name : name + "-" + number;
  }

  private static boolean has(HttpServletRequest request, String name) {
    return cookies(request).containsKey(name);
  }

  private static Map<String, String> cookies(HttpServletRequest request) {
    Map<String, String> found = new HashMap<>();
    if (request.getCookies() != null) {
      Arrays.stream(request.getCookies()).forEach(it -> found.put(it.getName(), value(it)));
    }
    return found;
  }

  private static String value(Cookie cookie) {
    return cookie.getValue() == null ? "" : cookie.getValue();
  }
}

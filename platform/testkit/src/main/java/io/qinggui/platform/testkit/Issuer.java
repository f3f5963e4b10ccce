package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer that is not ours: a discovery document and a key set over HTTP on the
 * loopback interface, and tokens of whatever form a test wants. Its thread is a daemon.
 */
public final class Issuer {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final RSAKey key;
  private final ECKey curved;
  private final HttpServer server;

  private Issuer() throws JOSEException, IOException {
    key = new RSAKeyGenerator(2048).keyID("rsa").generate();
    curved = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/jwks", new JWKSet(List.of(key, curved)).toPublicJWKSet().toString());
    serve(
        "/.well-known/openid-configuration",
        JSON.writeValueAsString(
            Map.of(
                "issuer", uri(),
                "jwks_uri", jwkSetUri(),
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"))));
    Thread.ofPlatform().daemon().name("issuer").start(server::start);
  }

  /** One that answers. */
  public static Issuer start() {
    try {
      return new Issuer();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name, below which its discovery document is. */
  public String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where its keys are. */
  public String jwkSetUri() {
    return uri() + "/jwks";
  }

  /**
   * A token signed with RS256.
   *
   * @param type in the header; empty leaves it out
   * @param claims JSON, byte for byte what is signed
   */
  public String sign(String type, String claims) {
    return sign(header("RS256", key.getKeyID(), type), claims, signer());
  }

  /** The same with ES256. */
  public String signCurved(String type, String claims) {
    try {
      return sign(header("ES256", curved.getKeyID(), type), claims, new ECDSASigner(curved));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names the right key and is signed with another. */
  public String signWithAnotherKey(String claims) {
    try {
      RSAKey other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
      return sign(header("RS256", key.getKeyID(), "JWT"), claims, new RSASSASigner(other));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names a key that nobody has published. */
  public String signWithUnknownKey(String claims) {
    return sign(header("RS256", "unheard-of", "JWT"), claims, signer());
  }

  /** Signed by the HMAC of which the secret is the public key, which everybody has. */
  public String signWithPublicKey(String claims) {
    try {
      byte[] secret = key.toPublicKey().getEncoded();
      return sign(header("HS256", key.getKeyID(), "JWT"), claims, new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says that it is not signed, and is not. */
  public String unsigned(String claims) {
    return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".";
  }

  private JWSSigner signer() {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSHeader header(String algorithm, String keyId, String type) {
    String typed = type.isEmpty() ? "" : ",\"typ\":\"" + type + "\"";
    try {
      return JWSHeader.parse(
          "{\"alg\":\"%s\",\"kid\":\"%s\"%s}"
              .formatted(JWSAlgorithm.parse(algorithm), keyId, typed));
    } catch (ParseException e) {
      throw new IllegalArgumentException(type, e);
    }
  }

  private static String sign(JWSHeader header, String claims, JWSSigner signer) {
    try {
      JWSObject token = new JWSObject(header, new Payload(claims));
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return Base64URL.encode(text).toString();
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}

package io.qinggui.platform.testkit;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves one public key as a JWK set. Its threads are daemons, it ends with the JVM. */
final class KeySetServer {

  private final HttpServer server;

  private KeySetServer(HttpServer server) {
    this.server = server;
  }

  static KeySetServer start(JWK key) {
    byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      Thread.ofPlatform().daemon().name("key-set").start(server::start);
      return new KeySetServer(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
  }
}

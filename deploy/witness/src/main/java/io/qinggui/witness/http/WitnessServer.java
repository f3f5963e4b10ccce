package io.qinggui.witness.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.qinggui.witness.cosigning.Answer;
import io.qinggui.witness.cosigning.Witness;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code POST <prefix>/add-checkpoint} and {@code GET <prefix>/<origin hash>/checkpoint}.
 * Bodies, times and the number of connections are limited.
 */
public final class WitnessServer implements AutoCloseable {

  /** Bytes of a request: 63 hashes and a checkpoint with some dozen signatures of ML-DSA-44. */
  static final int LONGEST_BODY = 128 * 1024;

  private static final System.Logger LOG = System.getLogger(WitnessServer.class.getName());
  private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
  private static final int STOP_SECONDS = 2;

  private final Witness witness;
  private final String prefix;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessServer(Witness witness, String prefix, HttpServer server) {
    this.witness = witness;
    this.prefix = prefix;
    this.server = server;
  }

  /**
   * @param prefix of paths, empty or beginning with a slash and not ending with one
   * @throws IOException when the address cannot be listened at
   */
  public static WitnessServer start(Witness witness, InetSocketAddress address, String prefix)
      throws IOException {
    Limits.set();
    HttpServer server = HttpServer.create(address, 0);
    WitnessServer started = new WitnessServer(witness, prefix, server);
    server.setExecutor(started.threads);
    server.createContext("/", started::handle);
    server.start();
    return started;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Lets those who are being answered have their answer, for a few seconds. */
  @Override
  public void close() {
    server.stop(STOP_SECONDS);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      write(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (path == null || !path.startsWith(prefix)) {
      return Answer.of(404);
    }
    String rest = path.substring(prefix.length());
    if (rest.equals("/add-checkpoint")) {
      return allowed(exchange, "POST") ? added(exchange) : Answer.of(405);
    }
    Matcher checkpoint = CHECKPOINT.matcher(rest);
    if (checkpoint.matches()) {
      return allowed(exchange, "GET") ? cosigned(checkpoint.group(1)) : Answer.of(405);
    }
    return Answer.of(404);
  }

  private static boolean allowed(HttpExchange exchange, String method) {
    if (exchange.getRequestMethod().equals(method)) {
      return true;
    }
    exchange.getResponseHeaders().set("Allow", method);
    return false;
  }

  private Answer added(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      exchange.getResponseHeaders().set("Connection", "close");
      return Answer.of(413);
    }
    try {
      return witness.addCheckpoint(body);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a checkpoint was not cosigned", e);
      return Answer.of(500);
    }
  }

  private Answer cosigned(String originHash) {
    return witness.checkpoint(originHash).map(Answer::text).orElseGet(() -> Answer.of(404));
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body();
    if (body.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}

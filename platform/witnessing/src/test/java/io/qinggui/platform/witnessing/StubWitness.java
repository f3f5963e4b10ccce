package io.qinggui.platform.witnessing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import io.qinggui.platform.transparency.witness.WitnessDecision;
import io.qinggui.platform.transparency.witness.WitnessedLog;
import io.qinggui.platform.transparency.witness.Witnessing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A witness in memory, honest until it is told otherwise. */
public final class StubWitness implements AutoCloseable {

  public static final long NOW = 1_800_000_000L;

  private final Cosigner cosigner;
  private final List<VerifierKey> logs;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<AddCheckpoint> requests = new CopyOnWriteArrayList<>();
  private volatile WitnessedLog seen;
  private volatile HttpHandler behaviour = this::decide;
  private volatile long now = NOW;

  StubWitness(String name, KeyAlgorithm algorithm, int key, GrowingLog log) {
    this(name, algorithm, key, List.of(log.verifierKey()));
  }

  /** Of the one log that has these keys. */
  public StubWitness(String name, KeyAlgorithm algorithm, int key, List<VerifierKey> log) {
    this.cosigner = new Cosigner(name, GrowingLog.key(algorithm, key));
    this.logs = List.copyOf(log);
    this.seen = WitnessedLog.unseen(logs);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/w/add-checkpoint", this::handle);
    server.start();
  }

  public URI prefix() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w");
  }

  public Cosigner cosigner() {
    return cosigner;
  }

  public VerifierKey key() {
    return cosigner.verifierKey();
  }

  public List<AddCheckpoint> requests() {
    return requests;
  }

  /** Leaves of what it cosigned last. */
  public long size() {
    return seen.size();
  }

  public void hasSeen(SignedCheckpoint checkpoint) {
    seen = new WitnessedLog(logs, checkpoint.checkpoint().size(), checkpoint.checkpoint().root());
  }

  public void behaves(HttpHandler other) {
    behaviour = other;
  }

  /** Cosigns with this time from now on. */
  public void setClock(long seconds) {
    now = seconds;
  }

  public void isHonest() {
    behaviour = this::decide;
  }

  /** Answers 200 with these lines. */
  public void answers(NoteSignature... lines) {
    StringBuilder body = new StringBuilder();
    List.of(lines).forEach(line -> body.append(line.format()));
    answers(200, "text/plain", body.toString().getBytes(UTF_8));
  }

  public void answers(int status, String type, byte[] body) {
    behaviour = exchange -> write(exchange, status, type, body);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(AddCheckpoint.parse(exchange.getRequestBody().readAllBytes()));
      behaviour.handle(exchange);
    }
  }

  synchronized void decide(HttpExchange exchange) throws IOException {
    WitnessDecision decision =
        Witnessing.decide(
            requests.getLast().format(),
            origin -> Optional.of(seen).filter(log -> logs.getFirst().name().equals(origin)));
    switch (decision) {
      case WitnessDecision.Accepted accepted -> {
        hasSeen(accepted.checkpoint());
        String line = cosigner.cosign(accepted.checkpoint().checkpoint(), now).format();
        write(exchange, 200, "text/plain", line.getBytes(UTF_8));
      }
      case WitnessDecision.Conflict conflict ->
          write(exchange, 409, WitnessDecision.Conflict.CONTENT_TYPE, conflict.format());
      default -> write(exchange, decision.status(), "text/plain", new byte[0]);
    }
  }

  static void write(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

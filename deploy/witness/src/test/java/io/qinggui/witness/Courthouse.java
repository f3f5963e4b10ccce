package io.qinggui.witness;

import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import io.qinggui.platform.witnessing.GrowingLog;
import io.qinggui.witness.storage.DataDirectory;
import io.qinggui.witness.storage.Disk;
import io.qinggui.witness.storage.FileDisk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Where a witness runs: a directory, a clock that can be moved, and a way to ask over HTTP. */
final class Courthouse implements AutoCloseable {

  static final String NAME = "court.example/w1";
  static final long NOON = 1_800_000_000L;

  private final Path data;
  private final Map<String, List<VerifierKey>> logs;
  private final AtomicLong now = new AtomicLong(NOON);
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable RunningWitness witness;

  Courthouse(Path data, GrowingLog... logs) {
    this.data = data;
    Map<String, List<VerifierKey>> keys = new HashMap<>();
    for (GrowingLog log : logs) {
      keys.put(log.origin(), List.of(log.verifierKey()));
    }
    this.logs = keys;
  }

  Courthouse open() throws IOException {
    return open(new FileDisk(), NAME, false);
  }

  Courthouse open(Disk disk, @Nullable String name, boolean mlDsa44) throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var setup = new RunningWitness.Setup(name, mlDsa44, logs, loopback, "/w");
    witness =
        RunningWitness.start(
            DataDirectory.take(data, disk), setup, () -> Instant.ofEpochSecond(now.get()));
    return this;
  }

  void setClock(long seconds) {
    now.set(seconds);
  }

  Path data() {
    return data;
  }

  List<VerifierKey> keys() {
    return running().verifierKeys();
  }

  URI prefix() {
    return URI.create("http://127.0.0.1:" + running().address().getPort() + "/w");
  }

  int port() {
    return running().address().getPort();
  }

  HttpResponse<byte[]> add(AddCheckpoint request) throws IOException, InterruptedException {
    return add(request.format());
  }

  HttpResponse<byte[]> add(byte[] body) throws IOException, InterruptedException {
    return send("POST", "/add-checkpoint", body);
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(prefix() + path))
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  /** What it says that it cosigned last. */
  HttpResponse<byte[]> monitored(GrowingLog log) throws IOException, InterruptedException {
    return send("GET", "/" + hash(log.origin()) + "/checkpoint", new byte[0]);
  }

  /** When it cosigned; fails when a line is no right cosignature of the checkpoint by its keys. */
  List<Long> times(HttpResponse<byte[]> cosigned, SignedCheckpoint checkpoint) {
    SignedCheckpoint note =
        SignedCheckpoint.of(checkpoint.checkpoint(), NoteSignature.parseLines(cosigned.body()));
    List<CheckpointVerifier> known = keys().stream().map(CheckpointVerifier::new).toList();
    return note.note().requireSignedBy(known).stream()
        .map(
            line ->
                known.stream().filter(key -> key.made(line)).findFirst().orElseThrow().time(line))
        .toList();
  }

  static String hash(String origin) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops it, and leaves the directory. */
  void stop() throws IOException {
    if (witness != null) {
      witness.close();
      witness = null;
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    http.shutdownNow();
  }

  private RunningWitness running() {
    return Objects.requireNonNull(witness);
  }
}

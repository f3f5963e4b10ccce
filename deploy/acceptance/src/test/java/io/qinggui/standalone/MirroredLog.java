package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** The log of a ledger, as an auditor fetches it file by file through the gateway. */
final class MirroredLog implements AutoCloseable {

  private static final int FULL = 256;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI gateway;
  private final String ledger;
  private final Path directory;
  private final String token;

  MirroredLog(URI gateway, String ledger, Path directory) throws Exception {
    this.gateway = gateway;
    this.ledger = ledger;
    this.directory = directory;
    this.token = token();
  }

  private String token() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString("auditor:demo".getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    return JsonMapper.shared().readTree(answer).path("access_token").stringValue();
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("Authorization", "Bearer " + token)
            .build(),
        BodyHandlers.ofByteArray());
  }

  byte[] log(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get("/log/" + ledger + "/" + path);
    if (answer.statusCode() != 200) {
      throw new IOException(
          path + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
    }
    return answer.body();
  }

  /** The size that the checkpoint tells. */
  static long size(byte[] checkpoint) {
    return new String(checkpoint, UTF_8)
        .lines()
        .skip(1)
        .findFirst()
        .map(Long::parseLong)
        .orElse(0L);
  }

  /** Everything that a checkpoint is of: entries, and the tiles of every level. */
  void mirror(byte[] checkpoint) throws IOException, InterruptedException {
    long size = size(checkpoint);
    save("checkpoint", checkpoint);
    mirror("entries", size);
    long hashes = size;
    for (int level = 0; hashes > 0; level++) {
      mirror(String.valueOf(level), hashes);
      hashes /= FULL;
    }
  }

  private void mirror(String kind, long hashes) throws IOException, InterruptedException {
    for (long at = 0; at < hashes; at += FULL) {
      long width = Math.min(FULL, hashes - at);
      String path = "tile/%s/%03d%s".formatted(kind, at / FULL, width < FULL ? ".p/" + width : "");
      save(path, log(path));
    }
  }

  void save(String file, byte[] bytes) throws IOException {
    Path target = directory.resolve(file);
    Files.createDirectories(target.getParent());
    Files.write(target, bytes);
  }

  @Override
  public void close() {
    http.close();
  }
}

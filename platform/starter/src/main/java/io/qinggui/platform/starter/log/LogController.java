package io.qinggui.platform.starter.log;

import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.OversizedEntryException;
import io.qinggui.platform.transparency.tile.TileId;
import io.qinggui.platform.web.caller.Callers;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as other programs read it: C2SP tlog-checkpoint and tlog-tiles. What is no path of theirs
 * in its one spelling is not there. Everybody may read hashes; what an event says, auditors.
 */
@RestController
@RequestMapping(LogController.PREFIX + "/{ledger}")
class LogController {

  static final String PREFIX = "/log";
  static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private static final String ENTRIES = "/entries/";
  private static final CacheControl SHORT =
      CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** Whoever keeps it for others would show it to those who may not read it. */
  private static final CacheControl FOR_EVER_HERE =
      CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

  private final ServiceLog log;

  LogController(ServiceLog log) {
    this.log = log;
  }

  @Operation(
      summary =
          "The signed checkpoint that was published last, or was the last with a quorum of"
              + " witnesses (C2SP tlog-checkpoint)")
  @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> checkpoint(@PathVariable String ledger) {
    return ResponseEntity.ok().contentType(TEXT).cacheControl(SHORT).body(log.of(ledger).note());
  }

  @Operation(summary = "The keys that sign checkpoints, one a line (C2SP signed-note)")
  @GetMapping(path = "/keys", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> keys(@PathVariable String ledger) {
    String keys =
        log.of(ledger).keys().stream()
            .map(VerifierKey::format)
            .collect(Collectors.joining("\n", "", "\n"));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(SHORT)
        .body(keys.getBytes(StandardCharsets.UTF_8));
  }

  @Operation(summary = "The keys, witnesses and quorum of the log (C2SP tlog-policy)")
  @GetMapping(path = "/policy", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> policy(@PathVariable String ledger) {
    return ResponseEntity.ok().contentType(TEXT).cacheControl(SHORT).body(log.of(ledger).policy());
  }

  /**
   * A tile or a bundle of entries.
   *
   * @param path behind {@code tile}, for example {@code /0/x001/067.p/5}
   */
  @Operation(summary = "Hashes of the tree, or with /entries stored events (C2SP tlog-tiles)")
  @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> tile(@PathVariable String ledger, @PathVariable String path) {
    if (path.startsWith(ENTRIES)) {
      Callers.current().requireRole(Role.MIIT, Role.AUDITOR);
      return answer(bundle(log.of(ledger), path), FOR_EVER_HERE);
    }
    return answer(hashes(log.of(ledger), path), FOR_EVER);
  }

  private static ResponseEntity<byte[]> answer(byte[] body, CacheControl cache) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(cache)
        .body(body);
  }

  private static byte[] hashes(TransparencyLog of, String path) {
    try {
      return of.tile(TileId.parse("tile" + path)).orElseThrow(LogController::noSuchPath);
    } catch (MalformedException e) {
      throw noSuchPath();
    }
  }

  private static byte[] bundle(TransparencyLog of, String path) {
    try {
      BundleId id = BundleId.parse("tile" + path);
      return entries(of, id);
    } catch (MalformedException e) {
      throw noSuchPath();
    }
  }

  /** Refused since there are logs, but an older ledger may have one. */
  private static byte[] entries(TransparencyLog of, BundleId id) {
    try {
      return of.bundle(id).orElseThrow(LogController::noSuchPath);
    } catch (OversizedEntryException e) {
      long position = id.index() * TileId.FULL_WIDTH + e.offset() + 1;
      throw ProblemException.notFound(
          "entry-too-long",
          Map.of("position", position, "length", e.length(), "max", EntryBundles.LONGEST_ENTRY));
    }
  }

  private static ProblemException noSuchPath() {
    return ProblemException.notFound("no-such-path", Map.of());
  }
}

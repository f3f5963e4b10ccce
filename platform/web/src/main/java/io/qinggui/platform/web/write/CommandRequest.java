package io.qinggui.platform.web.write;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.ExpectedVersion;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ReadsParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What surrounds a write; a controller takes it as an argument beside the body.
 *
 * <p>Resolving it validates {@code Idempotency-Key} (1 to 200 characters, see {@link
 * IdempotencyKey}; else 422), {@code If-Match} and {@code If-None-Match} (entity tags, or {@code
 * *}; else 422), {@code dryRun} and the body's note. A tag that is no version of ours can match
 * nothing: 412.
 *
 * @param caller who asks
 * @param commandId name-based from caller, method, path and {@code Idempotency-Key}; random without
 *     a key
 * @param fingerprint SHA-256 over method, path and the body's canonical JSON, lower-case hex
 * @param expectedVersion from {@code If-Match} and {@code If-None-Match}
 * @param dryRun {@code ?dryRun=true}
 * @param meta {@code note} and {@code attachments} when the body has them
 */
@ReadsParameters("dryRun")
public record CommandRequest(
    Caller caller,
    String commandId,
    String fingerprint,
    ExpectedVersion expectedVersion,
    boolean dryRun,
    Map<String, String> meta) {

  /** The command's context. */
  public CommandContext context() {
    return context(Map.of());
  }

  /** The command's context with further evidence to be stored with each event. */
  public CommandContext context(Map<String, String> furtherMeta) {
    Map<String, String> all = new LinkedHashMap<>(meta);
    all.putAll(furtherMeta);
    return new CommandContext(commandId, fingerprint, caller.actor(), expectedVersion, dryRun, all);
  }

  /**
   * This request, told from others also by what is not in its body as it was read.
   *
   * @param content that the same request has to have again, for example a digest
   */
  public CommandRequest over(String content) {
    return new CommandRequest(
        caller,
        commandId,
        Identity.fingerprint(fingerprint, content),
        expectedVersion,
        dryRun,
        meta);
  }
}

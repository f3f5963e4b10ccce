package io.qinggui.notification.signingkey.runtime;

import io.qinggui.notification.language.CreateSigningKey;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.SigningKeyCommand;
import io.qinggui.notification.language.SigningKeyCreated;
import io.qinggui.notification.secret.CannotOpenException;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.secret.SigningKey;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.web.write.Today;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key with which this installation signs. Whoever has taken it from here has the right
 * installation key, and may seal more. Safe for use by many threads.
 */
public final class SigningKeys {

  /** The same on all instances: their first keys are one command, which takes effect once. */
  private static final CommandContext FIRST = CommandContext.causedBy("signing-key", "first");

  private final Ledger ledger;
  private final EventCatalog<NotificationEvent> catalog;
  private final Commands<NotificationEvent> commands;
  private final SecretBox box;
  private final SecureRandom random;
  private final Today today;
  private volatile @Nullable SigningKey known;

  /**
   * Looks for the key at once.
   *
   * @throws WrongInstallationKeyException when it was sealed under another installation key
   */
  public SigningKeys(
      Ledger ledger,
      EventCatalog<NotificationEvent> catalog,
      Commands<NotificationEvent> commands,
      SecretBox box,
      SecureRandom random,
      Today today) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.commands = commands;
    this.box = box;
    this.random = random;
    this.today = today;
    this.known = read().orElse(null);
  }

  /**
   * The key; empty as long as nobody has needed it.
   *
   * @throws WrongInstallationKeyException when it was sealed under another installation key
   */
  public Optional<SigningKey> find() {
    SigningKey found = known;
    if (found == null) {
      found = read().orElse(null);
      known = found;
    }
    return Optional.ofNullable(found);
  }

  /**
   * The key, made now when there is none.
   *
   * @throws WrongInstallationKeyException when it was sealed under another installation key
   */
  public SigningKey current() {
    return find()
        .orElseGet(
            () -> {
              create();
              return find().orElseThrow();
            });
  }

  private void create() {
    SigningKey key = SigningKey.random(random);
    var unused =
        commands.send(
            new CreateSigningKey(
                key.id(),
                Base64.getEncoder().encodeToString(key.publicKey()),
                box.seal(key.privateKey(), SigningKeyCommand.STREAM, random),
                today.date()),
            FIRST);
  }

  private Optional<SigningKey> read() {
    List<LedgerEvent> stream = ledger.readStream(SigningKeyCommand.STREAM, 0);
    return stream.isEmpty()
        ? Optional.empty()
        : Optional.of(opened((SigningKeyCreated) catalog.read(stream.getFirst()).event()));
  }

  private SigningKey opened(SigningKeyCreated created) {
    try {
      return SigningKey.of(
          Base64.getDecoder().decode(created.publicKey()),
          box.open(created.privateKey(), SigningKeyCommand.STREAM));
    } catch (CannotOpenException e) {
      throw new WrongInstallationKeyException(e);
    }
  }
}

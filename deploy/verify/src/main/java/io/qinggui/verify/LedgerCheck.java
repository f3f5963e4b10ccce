package io.qinggui.verify;

import io.qinggui.kit.IndexedLedger;
import io.qinggui.kit.KitDescription;
import io.qinggui.kit.KitDescription.Part;
import io.qinggui.kit.KitPaths;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.Envelope;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.policy.Judgement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One ledger of a kit: who signed it, and whether its events are what was signed. */
abstract class LedgerCheck {

  static final EventCatalog<LicenseServiceEvent> CATALOG =
      EventCatalog.of(LicenseServiceEvent.class);

  final Kit kit;
  final Part part;
  final byte[] note;
  final Checkpoint checkpoint;
  final IndexedLedger ledger;
  private @Nullable Judgement judgement;
  private @Nullable LedgerEvent before;

  LedgerCheck(Kit kit, Part part, byte[] note, Checkpoint checkpoint) {
    this.kit = kit;
    this.part = part;
    this.note = note;
    this.checkpoint = checkpoint;
    this.ledger = new IndexedLedger(part.name(), part.size(), this::event);
  }

  /** Looks at all of it; empty when there is no checkpoint to hold it against. */
  static Optional<LedgerCheck> of(Kit kit, Part part) {
    String path = KitPaths.checkpoint(part.name());
    byte[] note = kit.read(path);
    if (note == null) {
      kit.wrong(Fault.MISSING, path, 0, "");
      return Optional.empty();
    }
    try {
      SignedCheckpoint signed = SignedCheckpoint.parse(note);
      LedgerCheck check =
          part.positions() == null
              ? new WholeLedger(kit, part, note, signed.checkpoint())
              : new PartOfLedger(kit, part, note, signed.checkpoint(), part.positions());
      check.judge(signed);
      if (signed.checkpoint().size() != part.size()) {
        kit.wrong(Fault.OTHER_BYTES, KitPaths.DESCRIPTION, 0, path);
      }
      check.check();
      return Optional.of(check);
    } catch (MalformedException e) {
      kit.wrong(Fault.RESIGNED, path, 0, e.getMessage());
      return Optional.empty();
    }
  }

  private void judge(SignedCheckpoint signed) {
    try {
      Judgement found = kit.policy().judge(signed);
      judgement = found;
      if (!found.isTrusted()) {
        String signers = found.logs().isEmpty() ? checkpoint.origin() : "quorum";
        kit.wrong(Fault.RESIGNED, KitPaths.checkpoint(part.name()), 0, signers);
      }
    } catch (UnverifiedNoteException e) {
      kit.wrong(Fault.RESIGNED, KitPaths.checkpoint(part.name()), 0, e.getMessage());
    }
  }

  /** Holds events against the checkpoint. */
  abstract void check();

  /** The stored bytes of an event that is there. */
  abstract byte[] stored(long position);

  /** Events that were found to be as they were signed. */
  abstract long proven();

  /**
   * Adds the next event.
   *
   * @return whether it was recorded behind the one before, unless by the same command
   */
  boolean take(LedgerEvent event) {
    LedgerEvent last = before;
    before = event;
    ledger.add(event);
    if (last == null) {
      return true;
    }
    int later = event.recordedAt().compareTo(last.recordedAt());
    boolean sameCommand = event.commandId().equals(last.commandId());
    return event.position() > last.position() && (sameCommand ? later == 0 : later > 0);
  }

  /** How many witnesses cosigned. */
  int witnesses() {
    return judgement == null ? 0 : judgement.witnessed().size();
  }

  private LedgerEvent event(long position) {
    byte[] stored = stored(position);
    return Envelope.open(part.name(), position, stored, LeafHash.of(stored));
  }

  /** The event in stored bytes, as far as its language is known here. */
  static LedgerEvent parsed(String ledger, long position, byte[] stored, byte[] hash) {
    LedgerEvent event = Envelope.open(ledger, position, stored, hash);
    try {
      Object unused = EventMeta.subjects(event);
      if (ledger.equals(KitDescription.DECIDING)) {
        unused = CATALOG.read(event);
      }
      return event;
    } catch (IllegalArgumentException | JacksonException e) {
      throw new LedgerCorruptException(position, String.valueOf(e.getMessage()));
    }
  }
}

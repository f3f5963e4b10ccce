package io.qinggui.verify;

import io.qinggui.kit.KitDescription;
import io.qinggui.kit.KitDescription.Part;
import io.qinggui.kit.KitPaths;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.proof.LogProof;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Some events of a ledger, each with its own proof. */
final class PartOfLedger extends LedgerCheck {

  private final List<Long> positions;
  private long proven;

  PartOfLedger(Kit kit, Part part, byte[] note, Checkpoint checkpoint, List<Long> positions) {
    super(kit, part, note, checkpoint);
    this.positions = positions;
  }

  @Override
  void check() {
    positions.forEach(this::check);
    if (part.name().equals(KitDescription.DECIDING)) {
      Stream.concat(
              Stream.of(RulebookEvent.STREAM),
              kit.description().operators().stream().map(StandingCommand::streamOf))
          .forEach(this::requireWhole);
    }
  }

  private void check(long position) {
    byte[] stored = kit.read(KitPaths.event(part.name(), position));
    byte[] proof = kit.read(KitPaths.proof(part.name(), position));
    if (stored == null || proof == null) {
      kit.wrong(Fault.MISSING, part.name(), position, stored == null ? "" : ".tlog-proof");
    } else if (isProven(position, LeafHash.of(stored), proof)) {
      proven++;
      take(position, stored);
    }
  }

  private boolean isProven(long position, byte[] hash, byte[] file) {
    try {
      LogProof proof = LogProof.parse(file);
      if (!Arrays.equals(proof.checkpoint().format(), note)) {
        kit.wrong(Fault.RESIGNED, part.name(), position, ".tlog-proof");
        return false;
      }
      boolean proves = proves(proof, hash);
      if (!proves || proof.index() != position - 1) {
        long other = proves ? proof.index() + 1 : positionOf(hash);
        Fault fault = other == 0 ? Fault.ALTERED : Fault.SWAPPED;
        kit.wrong(fault, part.name(), position, other == 0 ? "" : String.valueOf(other));
        return false;
      }
      return true;
    } catch (MalformedException | IllegalArgumentException e) {
      kit.wrong(Fault.ALTERED, part.name(), position, ".tlog-proof: " + e.getMessage());
      return false;
    }
  }

  private boolean proves(LogProof proof, byte[] hash) {
    return proof.inclusion().proves(Hash.of(hash), checkpoint.root());
  }

  /** Where the event should be, 0 when no proof of the kit is its. */
  private long positionOf(byte[] hash) {
    return positions.stream().filter(it -> isOf(it, hash)).findFirst().orElse(0L);
  }

  private boolean isOf(long position, byte[] hash) {
    byte[] file = kit.read(KitPaths.proof(part.name(), position));
    try {
      return file != null && proves(LogProof.parse(file), hash);
    } catch (MalformedException | IllegalArgumentException e) {
      return false;
    }
  }

  private void take(long position, byte[] stored) {
    try {
      if (!take(parsed(part.name(), position, stored, LeafHash.of(stored)))) {
        kit.wrong(Fault.INCONSISTENT, part.name(), position, "");
      }
    } catch (LedgerCorruptException e) {
      kit.wrong(Fault.UNREADABLE, part.name(), position, e.what());
    }
  }

  /** Of streams that are about one subject alone, none but the last events can be missing. */
  private void requireWhole(String stream) {
    long sequence = 0;
    for (LedgerEvent event : ledger.readStream(stream, 0)) {
      if (event.sequence() != sequence) {
        kit.wrong(Fault.MISSING, part.name(), event.position(), stream + " #" + sequence);
      }
      sequence = event.sequence() + 1;
    }
  }

  @Override
  byte[] stored(long position) {
    byte[] stored = kit.read(KitPaths.event(part.name(), position));
    if (stored == null) {
      throw new LedgerCorruptException(position, "it is not there");
    }
    return stored;
  }

  @Override
  long proven() {
    return proven;
  }
}

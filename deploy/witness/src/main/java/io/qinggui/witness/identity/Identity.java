package io.qinggui.witness.identity;

import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.storage.DataDirectory;
import io.qinggui.witness.storage.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a witness signs with, all under its one name, made once for a data directory.
 *
 * @param cosigners that of Ed25519 first, then perhaps that of ML-DSA-44
 */
public record Identity(List<Cosigner> cosigners) {

  public Identity {
    cosigners = List.copyOf(cosigners);
  }

  /**
   * Reads the keys of the directory, and makes those that are missing.
   *
   * @param name of the keys; {@code null} for the one that they have
   * @param mlDsa44 whether there is to be a key of ML-DSA-44, too; one that was made stays
   * @throws StartException when the directory has other keys, or not all of them
   */
  public static Identity open(DataDirectory directory, @Nullable String name, boolean mlDsa44)
      throws IOException {
    List<VerifierKey> stored = stored(directory);
    directory.requireLogs(stored.isEmpty());
    Set<KeyAlgorithm> algorithms = EnumSet.of(KeyAlgorithm.ED25519);
    stored.forEach(key -> algorithms.add(key.type().algorithm()));
    if (mlDsa44) {
      algorithms.add(KeyAlgorithm.ML_DSA_44);
    }
    String itsName = name(name, stored);
    List<Cosigner> cosigners = new ArrayList<>();
    for (KeyAlgorithm algorithm : algorithms) {
      cosigners.add(cosigner(directory, itsName, algorithm, stored));
    }
    Identity identity = new Identity(cosigners);
    if (!identity.verifierKeys().equals(stored)) {
      directory.replace(directory.verifierKeys(), identity.text());
    }
    return identity;
  }

  /** What others need to verify. */
  public List<VerifierKey> verifierKeys() {
    return cosigners.stream().map(Cosigner::verifierKey).toList();
  }

  /**
   * One signature for each key.
   *
   * @param time seconds since 1970-01-01T00:00Z, above 0
   */
  public List<NoteSignature> cosign(Checkpoint checkpoint, long time) {
    return cosigners.stream().map(cosigner -> cosigner.cosign(checkpoint, time)).toList();
  }

  private byte[] text() {
    return verifierKeys().stream()
        .map(key -> key.format() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<VerifierKey> stored(DataDirectory directory) throws IOException {
    Optional<byte[]> file = directory.read(directory.verifierKeys());
    return file.isPresent() ? VerifierKeys.parse(file.get(), directory.verifierKeys()) : List.of();
  }

  private static String name(@Nullable String name, List<VerifierKey> stored) {
    if (stored.isEmpty()) {
      if (name == null) {
        throw new StartException("there are no keys yet; give the witness a name with --name");
      }
      return name;
    }
    String known = stored.getFirst().name();
    if (name != null && !name.equals(known)) {
      throw new StartException(
          "the keys are those of " + known + "; for another name take another directory");
    }
    return known;
  }

  private static Cosigner cosigner(
      DataDirectory directory, String name, KeyAlgorithm algorithm, List<VerifierKey> stored)
      throws IOException {
    Optional<VerifierKey> known =
        stored.stream().filter(key -> key.type().algorithm() == algorithm).findFirst();
    Cosigner cosigner;
    try {
      byte[] seed = seed(directory, algorithm, known.isPresent());
      cosigner = new Cosigner(name, SigningKey.fromSeed(algorithm, seed));
    } catch (IllegalArgumentException e) {
      throw new StartException("no key can be made: " + e.getMessage(), e);
    }
    if (known.isPresent() && !known.get().equals(cosigner.verifierKey())) {
      throw new StartException("a seed is not that of the key in " + directory.verifierKeys());
    }
    return cosigner;
  }

  private static byte[] seed(DataDirectory directory, KeyAlgorithm algorithm, boolean isKnown)
      throws IOException {
    var file = directory.seed(algorithm.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Optional<byte[]> stored = directory.readSecret(file);
    if (stored.isPresent()) {
      return stored.get();
    }
    if (isKnown) {
      throw new StartException(file + " is missing; put it back from where you keep it");
    }
    byte[] seed = new byte[SigningKey.SEED_LENGTH];
    new SecureRandom().nextBytes(seed);
    directory.replace(file, seed);
    return seed;
  }
}

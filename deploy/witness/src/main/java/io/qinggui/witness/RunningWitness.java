package io.qinggui.witness;

import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.cosigning.Witness;
import io.qinggui.witness.http.WitnessServer;
import io.qinggui.witness.identity.Identity;
import io.qinggui.witness.storage.DataDirectory;
import io.qinggui.witness.storage.StartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A witness that serves, until it is closed. */
final class RunningWitness implements AutoCloseable {

  private final DataDirectory directory;
  private final Identity identity;
  private final WitnessServer server;

  private RunningWitness(DataDirectory directory, Identity identity, WitnessServer server) {
    this.directory = directory;
    this.identity = identity;
    this.server = server;
  }

  /**
   * What it is started with.
   *
   * @param name of the witness; {@code null} for the one that its keys have
   * @param mlDsa44 whether it signs with ML-DSA-44, too
   * @param logs keys by origin
   * @param prefix of paths
   */
  record Setup(
      @Nullable String name,
      boolean mlDsa44,
      Map<String, List<VerifierKey>> logs,
      InetSocketAddress address,
      String prefix) {

    Setup {
      logs = Map.copyOf(logs);
    }
  }

  /**
   * @param directory closed with the witness, and when it does not start
   * @throws StartException when something is missing, damaged or taken
   */
  static RunningWitness start(DataDirectory directory, Setup setup, InstantSource clock)
      throws IOException {
    try {
      Identity identity = Identity.open(directory, setup.name(), setup.mlDsa44());
      Witness witness = new Witness(identity, setup.logs(), directory, clock);
      return new RunningWitness(directory, identity, serve(witness, setup));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static WitnessServer serve(Witness witness, Setup setup) {
    try {
      return WitnessServer.start(witness, setup.address(), setup.prefix());
    } catch (IOException | RuntimeException e) {
      throw new StartException("cannot listen at " + setup.address() + ": " + e, e);
    }
  }

  List<VerifierKey> verifierKeys() {
    return identity.verifierKeys();
  }

  InetSocketAddress address() {
    return server.address();
  }

  /** Answers those who have asked, and lets the next process have the directory. */
  @Override
  public void close() throws IOException {
    server.close();
    directory.close();
  }
}

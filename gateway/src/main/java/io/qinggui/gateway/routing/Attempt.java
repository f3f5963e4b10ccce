package io.qinggui.gateway.routing;

import java.net.URI;
import java.time.Duration;

/** One instance of a service that is being asked. */
public final class Attempt {

  /** Who has waited longer with a refusal has tried: the others would do no better. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final URI address;
  private final boolean another;
  private final long begun = System.nanoTime();

  /**
   * @param another whether there is another instance to which the request may go
   */
  Attempt(URI address, boolean another) {
    this.address = address;
    this.another = another;
  }

  /** The instance's base address. */
  public URI address() {
    return address;
  }

  /**
   * Ends the attempt when its answer is a 503 that another instance may not give. The call is made
   * again then, so that whoever calls this has closed the answer.
   *
   * @param status of the answer
   */
  public void passOn(int status) {
    if (isPassedOn(status)) {
      throw new PassedOnException();
    }
  }

  /** Whether {@link #passOn} would end the attempt. */
  boolean isPassedOn(int status) {
    return status == 503 && another && System.nanoTime() - begun < AT_ONCE.toNanos();
  }
}

package io.qinggui.platform.ledger;

/** Is told of each durable write of a ledger, on the thread that wrote: it must return at once. */
public interface CommitObserver {

  /** Takes no note of anything. */
  CommitObserver NONE =
      new CommitObserver() {
        @Override
        public void committed(int appends, long nanos) {}

        @Override
        public void failed(Throwable failure) {}
      };

  /**
   * A group is durable.
   *
   * @param appends how many shared the write, those that were refused included
   * @param nanos what it took, in nanoseconds
   */
  void committed(int appends, long nanos);

  /** A group could not be written, and none of it was acknowledged. */
  void failed(Throwable failure);
}

package org.accord.kit.revision;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.accord.kit.request.Caller;
import org.jspecify.annotations.Nullable;

/// Who makes a change: the person or partner system, the OAuth client, the request.
///
/// @param importJob the import that makes it for them
public record Author(
    String name, String client, @Nullable String requestId, @Nullable UUID importJob) {

  /// Who makes a change without an import.
  public Author(String name, String client, @Nullable String requestId) {
    this(name, client, requestId, null);
  }

  /// Finds the author of the change at hand: whoever a job works for, else the request's caller.
  @ApplicationScoped
  public static class Authors {
    private static final ScopedValue<Author> ON_BEHALF = ScopedValue.newInstance();

    private final Caller caller;

    Authors(Caller caller) {
      this.caller = caller;
    }

    Author current() {
      if (ON_BEHALF.isBound()) return ON_BEHALF.get();
      if (!Arc.container().requestContext().isActive())
        throw new IllegalStateException("A change needs an author");
      return new Author(caller.name(), caller.client(), caller.requestId());
    }

    /// Runs work whose changes are the author's, outside of any request of theirs.
    public <T> T onBehalf(Author author, Callable<T> work) throws Exception {
      return ScopedValue.where(ON_BEHALF, author).call(work::call);
    }
  }
}

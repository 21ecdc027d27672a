/// What a request carries beside its body: idempotency keys, language, trace.
@NullMarked
package org.accord.kit.request;

import org.jspecify.annotations.NullMarked;

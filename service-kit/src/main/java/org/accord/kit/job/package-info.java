/// Long work: what waits, runs and ends in the background, and how callers follow it.
@NullMarked
package org.accord.kit.job;

import org.jspecify.annotations.NullMarked;

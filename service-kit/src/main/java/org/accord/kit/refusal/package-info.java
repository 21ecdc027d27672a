/// What a service refuses, and how a refusal is told.
@NullMarked
package org.accord.kit.refusal;

import org.jspecify.annotations.NullMarked;

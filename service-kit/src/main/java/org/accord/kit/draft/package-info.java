/// What comes in: binding of JSON and rows to drafts, every fault at once.
@NullMarked
package org.accord.kit.draft;

import org.jspecify.annotations.NullMarked;

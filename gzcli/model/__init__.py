"""The types that every layer speaks: frozen, slotted, without input or output."""

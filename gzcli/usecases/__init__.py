"""What a user asks for, composed from the layers."""

using System;

namespace Tour;

/// <summary>How a command ended and what it wrote to both of its outputs.</summary>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <exception cref="CommandFailedException">The command ended with another code than 0.</exception>
    public CommandResult EnsureSuccess() => ExitCode == 0 ? this : throw new CommandFailedException(this);
}

/// <summary>A command failed; the message holds all that it wrote.</summary>
public sealed class CommandFailedException(CommandResult result)
    : Exception($"'{result.Command}' ended with {result.ExitCode}:{Environment.NewLine}{result.Output}");

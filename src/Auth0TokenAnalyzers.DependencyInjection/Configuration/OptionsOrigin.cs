namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>Says, for messages, where the options of that name are read from.</summary>
internal sealed record OptionsOrigin(string Name, string Text);

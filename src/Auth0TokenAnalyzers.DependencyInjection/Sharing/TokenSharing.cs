namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>Says that the provider of a name shares its tokens, and by which key; null: one that is derived from the client secret.</summary>
internal sealed class TokenSharing(byte[]? key, SharingTimes? times = null)
{
    public byte[]? Key { get; } = key;

    public SharingTimes Times { get; } = times ?? SharingTimes.Default;
}

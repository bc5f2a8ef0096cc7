#nullable enable
using System;

namespace Auth0.ManagementApi
{
    [Serializable]
    public readonly record struct OauthScope
    {
        public static readonly OauthScope CreateClientGrants = new(Values.CreateClientGrants);
        public static readonly OauthScope ReadClientKeys = new(Values.ReadClientKeys);
        public static readonly OauthScope ReadClients = new(Values.ReadClients);
        public static readonly OauthScope UpdateClientGrants = new(Values.UpdateClientGrants);
        public static readonly OauthScope ReadUsers = new(Values.ReadUsers);
        public static readonly OauthScope UpdateUsers = new(Values.UpdateUsers);

        public OauthScope(string value) => Value = value;

        public string Value { get; }

        public static OauthScope FromCustom(string value) => new(value);

        public static explicit operator string(OauthScope value) => value.Value;

        public static explicit operator OauthScope(string value) => new(value);

        [Serializable]
        public static class Values
        {
            public const string CreateClientGrants = "create:client_grants";
            public const string ReadClientKeys = "read:client_keys";
            public const string ReadClients = "read:clients";
            public const string UpdateClientGrants = "update:client_grants";
            public const string ReadUsers = "read:users";
            public const string UpdateUsers = "update:users";
        }
    }
}

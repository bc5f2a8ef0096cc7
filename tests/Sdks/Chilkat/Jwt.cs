// The public shape of Chilkat, as far as tokens are signed with it. Nothing here runs.
namespace Chilkat
{
    public class PrivateKey
    {
    }

    public class JsonObject
    {
        public bool AppendString(string name, string value) => true;

        public bool AppendInt(string name, int value) => true;

        public bool AddStringAt(int index, string name, string value) => true;

        public bool AddIntAt(int index, string name, int value) => true;

        public bool UpdateString(string jsonPath, string value) => true;

        public bool UpdateInt(string jsonPath, int value) => true;

        public bool Load(string json) => true;

        public string Emit() => "";
    }

    public class Jwt
    {
        public bool AutoCompact { get; set; }

        public string CreateJwt(string header, string payload, string password) => "";

        public string CreateJwtPk(string header, string payload, PrivateKey key) => "";

        public int GenNumericDate(int numSecOffset) => 0;

        public string GetPayload(string token) => "";

        public bool VerifyJwt(string token, string password) => true;
    }
}
